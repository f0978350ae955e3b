import { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { detectLanguage } from "@/lib/language/language";
import { withFallback } from "@/lib/providers/fallback";
import type { CallContext, Provenance } from "@/lib/providers/ports";
import { promptByRules, type Wish } from "./rules";
import { STYLE_WORDS } from "./styles";

/** Who wrote a prompt when no language model did. */
export const RULES = "rules";

export interface WrittenPrompt {
  prompt: string;
  /** Id of the language model's provider, or RULES. */
  writer: string;
  /** The description in English, as a language model gave it. */
  english?: string;
  /** What the language model's call was; undefined of RULES. */
  provenance?: Provenance;
}

const reply = z.object({ prompt: z.string().trim().min(10).max(1200), english: z.string().trim().min(1).max(600) });

const SYSTEM = `You are a director of photography. You turn a short description into one English prompt for a generator of pictures or clips.
Keep everything that the description names, and add nothing that changes its subject. Say subject, setting, light, lens, colour and, for a clip, one camera movement. One paragraph of 30 to 70 words, no list, no quotation marks.
Give the prompt, and as "english" the description itself, translated literally.`;

/** Longest wait for a language model, in milliseconds: the rules write at once. */
const PATIENCE_MS = 25_000;

const ask = ({ description, style, medium }: Wish): string =>
  [
    `Description (language: ${detectLanguage(description).language}): ${description}`,
    `For: one ${medium === "video" ? "clip of a few seconds" : "picture"}.`,
    `Style: ${style} (${STYLE_WORDS[style].craft}).`,
  ].join("\n");

/**
 * The prompt that a provider is sent: written by the first language model that answers (Ollama, Groq, the others), else by
 * rules. It always says which it was.
 */
export async function writePrompt(wish: Wish, context: CallContext): Promise<WrittenPrompt> {
  const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(context.signal ? [context.signal] : [])]);
  try {
    const { value } = await withFallback("writer", undefined, { fallback: true, signal }, (writer) =>
      writer.write({ system: SYSTEM, prompt: ask(wish), schema: reply, schemaName: "prompt" }, { ...context, signal }),
    );
    const { prompt, english } = value.value;
    return { prompt, english, writer: value.provenance.provider, provenance: value.provenance };
  } catch (error) {
    if (context.signal?.aborted || !(isAppError(error) || signal.aborted)) throw error;
    return { prompt: promptByRules(wish), writer: RULES };
  }
}
