import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { type EventData, eventDataSchema, noticesSchema } from "@/lib/jobs/stored";
import { kindOf } from "@/lib/services/jobs/kinds";

interface Home {
  Job: { id: string; kind: string; status: string; input: unknown; output: unknown; notices: unknown }[];
  JobEvent: { data: EventData }[];
}

/** Sentences were kept without an id then, and are read as messages without one. */
function withMessages(kept: unknown): unknown {
  if (Array.isArray(kept)) return kept.map(withMessages);
  if (typeof kept !== "object" || kept === null) return kept;
  const said = (name: string, value: unknown) =>
    ["message", "remedy"].includes(name) && typeof value === "string" ? { text: value } : withMessages(value);
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, said(name, value)]));
}

it("opens what jobs and their logs kept in November 2026", () => {
  const rows = gunzipSync(readFileSync("tests/fixtures/home-2026-11.json.gz")).toString();
  const home = JSON.parse(rows) as Home;
  expect(new Set(home.Job.map(({ kind }) => kind))).toEqual(new Set(["film", "scene", "export", "images", "voice"]));
  for (const job of home.Job) {
    const kind = kindOf(job);
    expect(kind.inputOf(job)).toMatchObject(withMessages(job.input) as object);
    expect(kind.outputOf(job) === null).toBe(job.status !== "succeeded");
    expect(noticesSchema.parse(job.notices)).toEqual(withMessages(job.notices));
  }
  for (const { data } of home.JobEvent) expect(eventDataSchema.parse(data)).toEqual(data);
});
