import { spawnSync } from "node:child_process";
import path from "node:path";
import { projectPath } from "@/lib/core/project-root";
import { applyDiff, applyOp, invertDiff, type OpInput } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";

/*
 * Operations on a timeline: 20,000 random sequences, each valid and undone exactly (the test of the suite, longer), and the time
 * that single edits of a film of 1,000 scenes, 1,000 voices and 9,000 words take.
 */

interface OpsResult {
  sequences: number;
  passed: boolean;
  /** Median milliseconds of an operation, and of its undoing. */
  edits: Record<string, { apply: number; undo: number }>;
  /** Milliseconds to open the document. */
  open: number;
}

const SCENES = 1000;
const SCENE = 60;
const ROUNDS = 15;

/** An hour and a half of scenes with voices, captions and music. */
function longFilm(): unknown {
  const ids = Array.from({ length: SCENES }, (_, index) => `scene-${index}`);
  const length = SCENES * SCENE;
  const asset = (id: string, durationSeconds: number) => ({
    id,
    kind: "audio",
    src: `${id}.wav`,
    hash: id,
    durationSeconds,
  });
  const words = Array.from({ length: 9 }, (_, index) => ({
    text: `word${index}`,
    start: index * 0.2,
    end: index * 0.2 + 0.15,
  }));
  return {
    version: 2,
    ...{ fps: 30, width: 1280, height: 720, durationInFrames: length, language: "en", theme: {} },
    assets: Object.fromEntries([...ids, "music"].map((id) => [id, asset(id, 2)])),
    speech: Object.fromEntries(ids.map((id) => [id, { words }])),
    tracks: [
      {
        id: "scenes",
        kind: "visual",
        items: ids.map((id, index) => ({
          ...{ kind: "scene", id, link: id, from: index * SCENE, durationInFrames: SCENE },
          visual: { type: "title", title: id },
        })),
      },
      {
        id: "voice",
        kind: "voice",
        items: ids.map((id, index) => ({
          ...{ kind: "audio", id: `${id}-voice`, link: id, from: index * SCENE, durationInFrames: SCENE, assetId: id },
        })),
      },
      {
        id: "music",
        kind: "music",
        items: [{ kind: "music", id: "music", from: 0, durationInFrames: length, assetId: "music" }],
      },
      {
        id: "captions",
        kind: "captions",
        items: [{ kind: "captions", id: "captions", mode: "speech", from: 0, durationInFrames: length }],
      },
    ],
  };
}

const EDITS: Record<string, OpInput> = {
  "set a property": { op: "setProperties", ids: ["scene-500"], set: { opacity: 0.5 } },
  "trim the last scene": { op: "trimItem", id: "scene-999", edge: "end", to: SCENES * SCENE - 20 },
  "split in the middle": { op: "splitItem", id: "scene-500", at: 500 * SCENE + 20, newId: "new" },
  "ripple delete of the second": { op: "rippleDelete", ids: ["scene-1"], newId: "new" },
  "trim with ripple at the start": {
    op: "trimItem",
    id: "scene-1",
    edge: "end",
    to: 2 * SCENE - 10,
    ripple: true,
    newId: "new",
  },
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function editTimes(film: Timeline): OpsResult["edits"] {
  const rows = Object.entries(EDITS).map(([name, op]) => {
    const outcome = applyOp(film, op);
    if (!outcome.document) throw new Error(`${name}: ${outcome.refusal.reason.text}`);
    const back = invertDiff(outcome.diff);
    const times = Array.from({ length: ROUNDS }, () => ({
      apply: timed(() => applyOp(film, op)),
      undo: timed(() => applyDiff(outcome.document, back)),
    }));
    return [name, { apply: median(times.map(({ apply }) => apply)), undo: median(times.map(({ undo }) => undo)) }];
  });
  return Object.fromEntries(rows);
}

/** Runs the property test with so many sequences, and times single edits. */
export function benchOps(sequences = 20_000): OpsResult {
  const document = longFilm();
  const open = timed(() => parseTimeline(document));
  const edits = editTimes(parseTimeline(document));
  const vitest = projectPath("node_modules", "vitest", "vitest.mjs");
  const test = path.join("tests", "timeline", "ops", "ops.property.test.ts");
  const { status } = spawnSync(process.execPath, [vitest, "run", test, "--testTimeout=0"], {
    cwd: projectPath(),
    env: { ...process.env, OPS_RUNS: String(sequences) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return { sequences, passed: status === 0, edits, open };
}

export function describeOps({ sequences, passed, edits, open }: OpsResult): string {
  const rows = Object.entries(edits).map(
    ([name, { apply, undo }]) => `${name.padEnd(32)} ${apply.toFixed(1)} ms, undone in ${undo.toFixed(1)} ms`,
  );
  return [
    `operations on 1,000 scenes, 1,000 voices, 9,000 words (opened in ${open.toFixed(0)} ms)`,
    ...rows,
    `${sequences.toLocaleString("en")} random sequences: ${passed ? "all valid and undone exactly" : "FAILED"}`,
  ].join("\n");
}
