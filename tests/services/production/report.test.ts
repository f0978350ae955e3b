import { expect, it } from "vitest";
import { filmReport, reportOf } from "@/lib/services/production/report";
import { everyKind } from "../../timeline/fixture";
import { SEEN } from "./seen";

const timeline = everyKind();
const levels = (change: Partial<typeof SEEN>, document = timeline) =>
  Object.fromEntries(reportOf(document, { ...SEEN, ...change }).findings.map(({ code, level }) => [code, level]));

it("finds nothing in a file that is as planned", () => {
  const report = reportOf(timeline, SEEN);
  expect(filmReport.parse(report)).toEqual(report);
  const { captions, ...others } = levels({});
  expect(new Set(Object.values(others))).toEqual(new Set(["ok"]));
  expect(report.captionCoverage === null).toBe(captions === undefined);
});

it.each([
  ["duration", { durationSeconds: SEEN.durationSeconds + 0.2 }, "problem"],
  ["duration", { durationSeconds: SEEN.durationSeconds + 0.1 }, "ok"],
  ["size", { width: SEEN.width / 2 }, "problem"],
  ["black", { black: [{ from: 1, to: 1.6 }] }, "warning"],
  ["black", { black: [{ from: 1, to: 1.4 }] }, "ok"],
  ["frozen", { frozen: [{ from: 0, to: 13 }] }, "warning"],
  ["silence", { silent: [{ from: 0, to: 3 }] }, "warning"],
  ["clipping", { clippedSamples: 4 }, "warning"],
  ["loudness", { lufs: -19 }, "warning"],
  ["loudness", { lufs: -17 }, "ok"],
] as const)("tells of %s: %j is %s", (code, change, level) => {
  expect(levels(structuredClone(change) as Partial<typeof SEEN>)[code]).toBe(level);
});

it("says where, in how many stretches and for how long", () => {
  const black = [
    { from: 1, to: 2 },
    { from: 4, to: 4.2 },
    { from: 5, to: 7 },
  ];
  const found = reportOf(timeline, { ...SEEN, black }).findings.find(({ code }) => code === "black");
  expect(found).toMatchObject({
    spans: [black[0], black[2]],
    message: { id: "films.black_stretches", args: { count: 2, seconds: 3 } },
  });
});

it("keeps no loudness of a film without sound, and asks for none", () => {
  const silent = {
    ...timeline,
    tracks: timeline.tracks.filter(({ items }) => !items.some(({ kind }) => kind === "audio" || kind === "music")),
  };
  const report = reportOf(silent, { ...SEEN, lufs: -Infinity, truePeak: -Infinity });
  expect(report).toMatchObject({ lufs: null, truePeak: null });
  expect(report.findings.map(({ code }) => code)).not.toEqual(expect.arrayContaining(["loudness"]));
});
