import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { type EventData, eventDataSchema, noticesSchema } from "@/lib/jobs/stored";
import { kindOf } from "@/lib/services/jobs/kinds";

interface Home {
  Job: { id: string; kind: string; status: string; input: unknown; output: unknown; notices: unknown }[];
  JobEvent: { data: EventData }[];
}

it("opens what jobs and their logs kept in November 2026", () => {
  const rows = gunzipSync(readFileSync("tests/fixtures/home-2026-11.json.gz")).toString();
  const home = JSON.parse(rows) as Home;
  expect(new Set(home.Job.map(({ kind }) => kind))).toEqual(new Set(["film", "scene", "export", "images", "voice"]));
  for (const job of home.Job) {
    const kind = kindOf(job);
    expect(kind.inputOf(job)).toMatchObject(job.input as object);
    expect(kind.outputOf(job) === null).toBe(job.status !== "succeeded");
    expect(noticesSchema.parse(job.notices)).toEqual(job.notices);
  }
  for (const { data } of home.JobEvent) expect(eventDataSchema.parse(data)).toEqual(data);
});
