import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";
import { closeDb, transaction } from "@/lib/db/client";
import { databaseUrl } from "@/lib/db/pool";
import { QueuedClient } from "@/lib/db/queued-client";
import { newAccount } from "../support/accounts";
import { film } from "../support/api-world";

const warnings: string[] = [];
const note = ({ message }: Error) => warnings.push(message);
process.on("warning", note);
afterAll(async () => {
  process.off("warning", note);
  await closeDb();
});

it("sends one query after the other on a transaction's connection, whatever is loaded side by side", async () => {
  const account = await newAccount();
  const { filmId } = await film(account);
  const [one, two, three] = await transaction((tx) => {
    const include = { timeline: true, productions: true, segments: true, jobs: true, assets: true };
    const find = () => tx.film.findUniqueOrThrow({ where: { id: filmId }, include });
    return Promise.all([find(), find(), find()]);
  });
  expect(one.id).toBe(filmId);
  expect([two, three]).toEqual([one, one]);
  // Warnings are told on the next tick.
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
});

it("goes on after a query that is refused", async () => {
  const client = new QueuedClient({ connectionString: databaseUrl() });
  await client.connect();
  const queries = ["SELECT 1 AS n", "SELECT 1 / 0", "SELECT 2 AS n"].map((text) => client.query(text));
  expect(await Promise.allSettled(queries)).toMatchObject([
    { status: "fulfilled", value: { rows: [{ n: 1 }] } },
    { status: "rejected" },
    { status: "fulfilled", value: { rows: [{ n: 2 }] } },
  ]);
  await client.end();
});

it("is where every transaction begins: nothing asks the client for one of its own", () => {
  const beginning = ["lib", "inngest", "app"].flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: "utf8" })
      .map((file) => path.join(folder, file))
      .filter((file) => file.endsWith(".ts") && !file.startsWith("lib/db/"))
      .filter((file) => readFileSync(projectPath(file), "utf8").includes("$transaction(")),
  );
  expect(beginning).toEqual([]);
});
