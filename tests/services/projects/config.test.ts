import { readFile } from "node:fs/promises";
import { afterAll, expect, it } from "vitest";
import { pool } from "@/lib/db/pool";
import { projectConfig, projectConfigWire, toProjectConfig } from "@/lib/http/dialects/platform/project-request";
import { projectConfigSchema } from "@/lib/services/projects/schemas";

afterAll(() => pool().end());

const CONFIGS = [
  {},
  { target_duration: 120, format: "medium", language: "fr", style: "professional" },
  { format: "9:16", voice_id: "thomas", theme: "paper", captions: "none", music: "calm" },
  { format: "long", aspect_ratio: "portrait" },
  { aspect_ratio: "1:1", brand: { logo: null, colours: ["#fff"] } },
];

it.each(CONFIGS)("gives %j back as it was written", (config) => {
  expect(projectConfigWire(toProjectConfig(projectConfig.parse(config)))).toEqual(config);
});

it("brings configurations of earlier versions over", async () => {
  const migration = await readFile("prisma/migrations/20261130062600_project_config/migration.sql", "utf8");
  const session = await pool().connect();
  try {
    // Shadows the table for this session.
    await session.query('create temp table "Project" (at int, config jsonb)');
    for (const [at, config] of CONFIGS.entries()) {
      await session.query('insert into "Project" values ($1, $2)', [at, JSON.stringify(config)]);
    }
    await session.query(migration);
    const { rows } = await session.query('select config from "Project" order by at');
    for (const [at, row] of rows.entries()) {
      const known = projectConfigSchema.parse(row.config);
      expect(known).toEqual(projectConfigSchema.parse(JSON.parse(JSON.stringify(toProjectConfig(CONFIGS[at] ?? {})))));
    }
  } finally {
    await session.query("discard temp");
    session.release();
  }
});
