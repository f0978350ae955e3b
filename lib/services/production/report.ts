import { z } from "zod";
import type { FilmInspection } from "@/lib/media/look";
import type { MessageId } from "@/lib/messages/en";
import { keptMessageSchema, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { captionPages } from "@/lib/timeline/spoken";

const finding = z.object({
  code: z.enum(["duration", "black", "frozen", "silence", "clipping", "loudness", "captions", "size"]),
  level: z.enum(["ok", "warning", "problem"]),
  /** What was measured, in words. */
  message: keptMessageSchema,
  /** Seconds of the film it concerns. */
  spans: z.array(z.object({ from: z.number(), to: z.number() })).optional(),
});
type Finding = z.output<typeof finding>;

/** What a viewer would notice, measured on the finished file. */
export const filmReport = z.object({
  durationSeconds: z.number(),
  expectedSeconds: z.number(),
  lufs: z.number().nullable(),
  truePeak: z.number().nullable(),
  /** Share of the narrated time that captions cover, 0–1; null without captions. */
  captionCoverage: z.number().nullable(),
  findings: z.array(finding),
});
export type FilmReport = z.output<typeof filmReport>;

/** Seconds a file may differ from its plan: the last AAC frame and rounding to frames. */
const DURATION_SLACK = 0.15;
/** A picture that stays still longer than this looks stuck, unless a scene is meant to be read; seconds. */
const FROZEN_SECONDS = 12;
const BLACK_SECONDS = 0.5;
const SILENT_SECONDS = 2.5;
/** Narration is at −16 LUFS; with music and pauses the whole film lies near it. */
const LUFS = { target: -16, slack: 1.5 };
const COVERAGE = 0.9;

const long = (spans: { from: number; to: number }[], seconds: number) =>
  spans.filter((span) => span.to - span.from > seconds);

type Stretches = "black" | "still" | "silent";

const NONE = {
  black: say("films.no_black_stretches"),
  still: say("films.no_still_stretches"),
  silent: say("films.no_silent_stretches"),
} as const satisfies Record<Stretches, Message>;

const SOME = {
  black: "films.black_stretches",
  still: "films.still_stretches",
  silent: "films.silent_stretches",
} as const satisfies Record<Stretches, MessageId>;

function spansFinding(code: Finding["code"], spans: { from: number; to: number }[], what: Stretches): Finding {
  if (spans.length === 0) return { code, level: "ok", message: NONE[what] };
  const seconds = spans.reduce((sum, span) => sum + span.to - span.from, 0);
  return { code, level: "warning", message: say(SOME[what], { count: spans.length, seconds }), spans };
}

/** Share of spoken frames with a caption page on screen. */
export function captionCoverage(timeline: Timeline): number | null {
  const items = timeline.tracks.flatMap((track) => (track.hidden ? [] : track.items));
  const pages = items.flatMap((item) => (item.kind === "captions" ? captionPages(timeline, item) : []));
  if (pages.length === 0) return null;
  const words = pages.flatMap((page) => page.words.map((word) => ({ word, page })));
  const spoken = words.reduce((sum, { word }) => sum + word.to - word.from, 0);
  const shown = words.reduce(
    (sum, { word, page }) => sum + Math.max(0, Math.min(word.to, page.to) - Math.max(word.from, page.from)),
    0,
  );
  return spoken === 0 ? null : shown / spoken;
}

/** Compares the finished file with its plan. */
export function reportOf(timeline: Timeline, seen: FilmInspection): FilmReport {
  const expectedSeconds = timeline.durationInFrames / timeline.fps;
  const coverage = captionCoverage(timeline);
  const speaks = timeline.tracks.some((track) =>
    track.items.some((item) => item.kind === "audio" && item.role === "voice"),
  );
  const sounds = timeline.tracks.some((track) =>
    track.items.some((item) => item.kind === "audio" || item.kind === "music"),
  );
  const findings: Finding[] = [
    durationFinding(seen.durationSeconds, expectedSeconds),
    sizeFinding(timeline, seen),
    spansFinding("black", long(seen.black, BLACK_SECONDS), "black"),
    spansFinding("frozen", long(seen.frozen, FROZEN_SECONDS), "still"),
  ];
  if (sounds) {
    findings.push(
      spansFinding("silence", long(seen.silent, SILENT_SECONDS), "silent"),
      seen.clippedSamples > 0
        ? {
            code: "clipping",
            level: "warning",
            message: say("films.clipped_samples", { samples: seen.clippedSamples }),
          }
        : { code: "clipping", level: "ok", message: say("films.no_clipping") },
    );
  }
  if (speaks) findings.push(loudnessFinding(seen.lufs));
  if (coverage !== null) {
    const level = coverage >= COVERAGE ? "ok" : "warning";
    findings.push({
      code: "captions",
      level,
      message: say("films.captions_cover_speech", { percent: Math.round(coverage * 100) }),
    });
  }
  return {
    durationSeconds: seen.durationSeconds,
    expectedSeconds,
    lufs: Number.isFinite(seen.lufs) ? seen.lufs : null,
    truePeak: Number.isFinite(seen.truePeak) ? seen.truePeak : null,
    captionCoverage: coverage,
    findings,
  };
}

function durationFinding(seconds: number, expected: number): Finding {
  const off = Math.abs(seconds - expected);
  const message = say("films.s_planned_s", { seconds, expected });
  return { code: "duration", level: off <= DURATION_SLACK ? "ok" : "problem", message };
}

function sizeFinding(timeline: Timeline, seen: FilmInspection): Finding {
  const right = seen.width === timeline.width && seen.height === timeline.height;
  return {
    code: "size",
    level: right ? "ok" : "problem",
    message: say("films.pixels", { width: seen.width, height: seen.height }),
  };
}

function loudnessFinding(lufs: number): Finding {
  const right = Math.abs(lufs - LUFS.target) <= LUFS.slack;
  return {
    code: "loudness",
    level: right ? "ok" : "warning",
    message: say("films.lufs_aimed", { lufs, target: LUFS.target }),
  };
}
