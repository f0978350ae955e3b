import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { canonicalPath, type RenderPath, renderTimeline } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { type EditTimes, editSeconds } from "./render/edits";
import { describeLong, type LongRender, longRender } from "./render/long";
import { fixtureFilm } from "./render/media";
import { decibelsOf, encodeAlone } from "./render/reference";

/*
 * The three ways of rendering on the same two films in one run, so that the ratios mean something on any machine.
 *   --films=lecture,mixed  --paths=plain,screenshot,canvas  --seconds=60  --edits  --long=60  --json
 * With --json: {lecture: {plain, screenshot, canvas, x264}, mixed: {…}} in seconds, `details` with ratios, memory and decibels, and
 * when they were asked for `edits` in seconds and `long`, a film of so many minutes. An empty --films leaves the two out.
 */
const OPTIONS = {
  films: { type: "string", default: "lecture,mixed" },
  paths: { type: "string", default: "plain,screenshot,canvas" },
  seconds: { type: "string", default: "60" },
  edits: { type: "boolean", default: false },
  long: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

interface Choice {
  films: string[];
  paths: RenderPath[];
  seconds: number;
  edits: boolean;
  say: (line: string) => void;
}

interface Row {
  seconds: number;
  peakMemoryBytes: number;
  bytes: number;
  /** Lowest PSNR in dB over a few frames, against lossless screenshots. */
  decibels: number;
}

interface FilmRows {
  length: number;
  rows: Partial<Record<RenderPath, Row>>;
  x264: number;
}

async function measure(timeline: Timeline, way: RenderPath, folder: string): Promise<Row> {
  const out = path.join(folder, `${way}.mp4`);
  const { seconds, peakMemoryBytes } = await renderTimeline({ timeline, out, path: way, useCache: false });
  return {
    seconds: seconds.total,
    peakMemoryBytes,
    bytes: (await stat(out)).size,
    decibels: await decibelsOf(timeline, out, folder),
  };
}

async function measureFilm(name: string, folder: string, { paths, seconds, say }: Choice): Promise<FilmRows> {
  const whole = await fixtureFilm(name);
  const length = Math.min(whole.durationInFrames / whole.fps, seconds);
  const timeline = { ...whole, durationInFrames: Math.round(length * whole.fps) };
  const rows: FilmRows["rows"] = {};
  say(`\n${name}: ${length} s, ${timeline.width}x${timeline.height}, ${timeline.fps} frames a second`);
  for (const way of paths) {
    const row = await measure(timeline, way, folder);
    rows[way] = row;
    const { timesPlain, timesRealtime } = ratiosOf({ length, rows }, row);
    const ratio = timesPlain ? `${timesPlain.toFixed(2)}x plain, ` : "";
    say(
      `  ${way.padEnd(10)} ${row.seconds.toFixed(1).padStart(6)} s  ${ratio}${timesRealtime.toFixed(2)}x realtime, ` +
        `${(row.bytes / 1e6).toFixed(1)} MB, ${(row.peakMemoryBytes / 2 ** 20).toFixed(0)} MiB at most, ${row.decibels.toFixed(1)} dB`,
    );
  }
  const x264 = await encodeAlone(path.join(folder, `${paths.at(-1)}.mp4`), folder);
  say(`  x264       ${x264.toFixed(1).padStart(6)} s  (encoding the same frames, nothing else)`);
  return { length, rows, x264 };
}

/** Times faster than `renderMedia` (when that was measured), and than the film is long. */
const ratiosOf = ({ rows, length }: Pick<FilmRows, "rows" | "length">, { seconds }: Row) => ({
  ...(rows.plain ? { timesPlain: rows.plain.seconds / seconds } : {}),
  timesRealtime: length / seconds,
});

function report(films: Record<string, FilmRows>, more: { edits?: EditTimes; long?: LongRender }): string {
  const round = (value: number) => Number(value.toFixed(2));
  const summary = Object.fromEntries(
    Object.entries(films).map(([name, { rows, x264 }]) => [
      name,
      { ...Object.fromEntries(Object.entries(rows).map(([way, row]) => [way, round(row.seconds)])), x264: round(x264) },
    ]),
  );
  const details = Object.fromEntries(
    Object.entries(films).map(([name, film]) => [
      name,
      Object.fromEntries(Object.entries(film.rows).map(([way, row]) => [way, { ...row, ...ratiosOf(film, row) }])),
    ]),
  );
  return JSON.stringify({ ...summary, details, ...more });
}

/** @returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const choice: Choice = {
    films: values.films.split(",").filter(Boolean),
    paths: values.paths.split(",").map(canonicalPath) as RenderPath[],
    seconds: Number(values.seconds),
    edits: values.edits,
    // The standard output is for the object alone then.
    say: (line) => (values.json ? console.error(line) : console.log(line)),
  };
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-bench-"));
  try {
    // The first render after a start also bundles; that is no part of rendering.
    const warm = { ...(await fixtureFilm("lecture")), durationInFrames: 15 };
    await renderTimeline({ timeline: warm, out: path.join(folder, "warm.mp4"), useCache: false });
    const films: Record<string, FilmRows> = {};
    for (const name of choice.films) films[name] = await measureFilm(name, folder, choice);
    const edits = choice.edits ? await editSeconds(folder) : undefined;
    if (edits) {
      choice.say("\nto the new file after an edit of a 10-minute film:");
      for (const [what, took] of Object.entries(edits))
        choice.say(`  ${what.padEnd(16)} ${took.toFixed(1).padStart(6)} s`);
    }
    const long = values.long ? await longRender(Number(values.long), folder) : undefined;
    if (long) choice.say(`\n${describeLong(long)}`);
    if (values.json) console.log(report(films, { ...(edits ? { edits } : {}), ...(long ? { long } : {}) }));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
