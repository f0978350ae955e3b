import { expect, it } from "vitest";
import { z } from "zod";
import { GET } from "@/app/api/health/route";

const check = z.strictObject({ ok: z.boolean(), detail: z.string().min(1), ms: z.number() });

it("tells each part's state in a sentence, as its description says", async () => {
  const answer = await GET();
  const { status, checks } = z
    .object({ status: z.enum(["ok", "failing"]), checks: z.record(z.string(), check) })
    .parse(await answer.json());
  expect(Object.keys(checks).sort()).toEqual(["browser", "database", "disk", "engine", "storage"]);
  expect(checks.database).toMatchObject({ ok: true, detail: expect.stringMatching(/^PostgreSQL \d/) });
  expect(answer.status).toBe(status === "ok" ? 200 : 503);
});
