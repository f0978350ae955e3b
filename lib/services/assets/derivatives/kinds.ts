import { z } from "zod";
import { FILMSTRIP_STEPS } from "@/lib/core/media-formats";
import type { AssetRow } from "../repo";

/** What is drawn of an asset in the editor. */
export const DERIVATIVE_KINDS = ["waveform", "beats", "filmstrip"] as const;
export type DerivativeKind = (typeof DERIVATIVE_KINDS)[number];

/** none: there is nothing of the kind in the file. */
export const DERIVATIVE_STATES = ["preparing", "ready", "none", "failed"] as const;
export type DerivativeState = (typeof DERIVATIVE_STATES)[number];

export const waveformFacts = z.object({
  durationSeconds: z.number(),
  /** Each with pairs of signed bytes: lowest and highest sample of a cell, −127 to 127. */
  levels: z.array(z.object({ cellsPerSecond: z.number(), cells: z.number().int() })),
});

const moment = z.object({ at: z.number(), strength: z.number() });
export const beatsFacts = z.object({
  /** Beats a minute; null where none are heard. */
  tempo: z.number().nullable(),
  /** Seconds from the file's start, and how strongly it sounds there, 0 to 1. */
  beats: z.array(moment),
  /** Where something begins to sound, on the beat or not. */
  onsets: z.array(moment),
});

export const filmstripFacts = z.object({
  /** Of one picture, in pixels. */
  width: z.number().int(),
  height: z.number().int(),
  /** Pictures side by side on a sheet, and one under the other. */
  columns: z.number().int(),
  rows: z.number().int(),
  /** Picture n of a level shows what is on screen at second n × step. */
  levels: z.array(z.object({ step: z.literal(FILMSTRIP_STEPS), pictures: z.number().int(), sheets: z.number().int() })),
});

/** What is known of each kind when it is ready. */
export const FACTS = { waveform: waveformFacts, beats: beatsFacts, filmstrip: filmstripFacts } as const;
export type Facts<K extends DerivativeKind = DerivativeKind> = z.output<(typeof FACTS)[K]>;

const MOVING = ["video", "film"];
const MUSICAL = ["audio", "music"];
const HEARD = [...MOVING, ...MUSICAL, "voice"];

/** What an asset of its kind may have; whether it does, its file says. */
export function kindsOf({ kind }: Pick<AssetRow, "kind">): DerivativeKind[] {
  return [
    ...(HEARD.includes(kind) ? ["waveform" as const] : []),
    ...(MUSICAL.includes(kind) ? ["beats" as const] : []),
    ...(MOVING.includes(kind) ? ["filmstrip" as const] : []),
  ];
}
