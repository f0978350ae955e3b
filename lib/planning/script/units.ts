import { type Block, narratedSentences } from "@/lib/language/blocks";
import { secondsToSpeak } from "@/lib/language/words";

/** Silence after a sentence, in seconds, as the narration is laid out. */
export const SENTENCE_PAUSE = 0.3;

/** A sentence with what the script says about its place. */
export interface Unit {
  text: string;
  seconds: number;
  /** Index of its block. */
  block: number;
  list?: { ordered: boolean; index: number } | undefined;
  /** The script's heading right before it. */
  heading?: string | undefined;
  /** What the script shows right after it, or before it when nothing is said earlier. */
  attached?: Extract<Block, { kind: "code" | "table" | "picture" }> | undefined;
}

/** Sentences that share a scene. A fixed group has a structure of its own and takes no plain neighbours in. */
export interface Group {
  units: Unit[];
  /** Plain sentences that stand before the structure and lead up to it. */
  lead?: number;
  /** The sentence of an earlier scene that announces this scene's list. */
  announcement?: string | undefined;
  structure: "plain" | "list" | "steps" | "dates" | "chart" | "comparison" | "relations" | "single" | "attached";
}

/** Seconds that units take to speak, pauses included. */
export const secondsOf = (units: readonly Unit[]) => units.reduce((sum, unit) => sum + unit.seconds, 0);
export const textOf = (units: readonly Unit[]) => units.map((unit) => unit.text).join(" ");

/** All that is spoken, in order, with headings and shown blocks tied to their sentences. */
export function unitsOf(blocks: readonly Block[], language: string): Unit[] {
  const units: Unit[] = [];
  let heading: string | undefined;
  let waiting: Unit["attached"];
  for (const [block, content] of blocks.entries()) {
    if (content.kind === "heading") {
      heading = content.text;
      continue;
    }
    if (content.kind === "code" || content.kind === "table" || content.kind === "picture") {
      const last = units.at(-1);
      // After a new heading the listing belongs to what follows it.
      if (last && !last.attached && heading === undefined) last.attached = content;
      else waiting = content;
      continue;
    }
    for (const [index, text] of narratedSentences(content, language).entries()) {
      units.push({
        text,
        seconds: secondsToSpeak(text, language) + SENTENCE_PAUSE,
        block,
        list: content.kind === "list" ? { ordered: content.ordered, index } : undefined,
        heading,
        attached: waiting,
      });
      heading = undefined;
      waiting = undefined;
    }
  }
  const last = units.at(-1);
  if (waiting && last && !last.attached) last.attached = waiting;
  return units;
}
