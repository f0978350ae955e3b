import { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { detectLanguage } from "@/lib/language/language";
import { sentences } from "@/lib/language/sentences";
import { withFallback } from "@/lib/providers/fallback";
import type { CallContext, Provenance } from "@/lib/providers/ports";
import { outlineScript } from "../script/outline";
import { RULES } from "./write-prompt";

/** One slide of a presentation: a heading and what stands under it. */
export interface Slide {
  title: string;
  points: string[];
}

export interface WrittenSlides {
  slides: Slide[];
  /** Id of the language model's provider, `text` for slides made of the given text, or RULES for an outline. */
  writer: string;
  provenance?: Provenance;
}

export interface SlidesWish {
  /** A subject, or the text itself. */
  about: string;
  count: number;
}

const reply = z.object({
  slides: z
    .array(
      z.object({ title: z.string().trim().min(1).max(160), points: z.array(z.string().trim().min(1).max(300)).max(8) }),
    )
    .min(1)
    .max(60),
});

const SYSTEM = `You write the slides of a presentation. Each has a short title and three to five points of at most fifteen words, without markup or numbers in front.
The first slide introduces the subject, the last one concludes. State only what you are certain of; invent no figures, names or sources.`;

/** From this many sentences on what is given is the presentation's text, not its subject. */
const TEXT_SENTENCES = 4;
const MOST_POINTS = 4;
const PATIENCE_MS = 60_000;

/** What is said of itself at the head of an outline's slides. */
const CUT = /\n{2,}/;

/** A text shared out over slides in its order; its own headings become theirs. */
function slidesOfText(text: string, language: string, count: number): Slide[] {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const slides: Slide[] = [];
  for (const line of lines) {
    const heading = line.match(/^#{1,6}\s+(.+)$/)?.[1];
    if (heading) slides.push({ title: heading, points: [] });
    else {
      if (slides.length === 0) slides.push({ title: "", points: [] });
      slides.at(-1)?.points.push(...sentences(line.replace(/^[-*•]\s+/, ""), language));
    }
  }
  const whole = slides.length > 1 ? slides : spread(slides[0]?.points ?? [], count);
  return whole.flatMap(({ title, points }) => {
    const parts = Math.max(1, Math.ceil(points.length / MOST_POINTS));
    const size = Math.ceil(points.length / parts);
    return Array.from({ length: parts }, (_, at) => ({
      title: title || titleOf(points[at * size]),
      points: points.slice(at * size, (at + 1) * size),
    }));
  });
}

/** Sentences over so many slides, as evenly as they go. */
function spread(points: string[], count: number): Slide[] {
  const slides = Math.min(count, points.length);
  return Array.from({ length: slides }, (_, at) => ({
    title: "",
    points: points.slice(Math.round((at * points.length) / slides), Math.round(((at + 1) * points.length) / slides)),
  }));
}

/** The first words of a sentence, where a slide has no heading. */
function titleOf(sentence = ""): string {
  const words = sentence.replace(/[.!?…]+$/u, "").split(/\s+/);
  return words.length > 7 ? `${words.slice(0, 7).join(" ")} …` : words.join(" ");
}

/** An outline that asks what the slides should answer and states nothing of the subject; it says so itself. */
function outlineSlides(topic: string, language: string, count: number): Slide[] {
  const { text, language: written } = outlineScript({ topic, language, targetSeconds: count * 12 });
  const [head = "", opening = "", ...rest] = text.trim().split(CUT);
  const bodies: Slide[] = [];
  for (const part of rest) {
    const title = part.match(/^##\s+(.+)$/)?.[1];
    if (title) bodies.push({ title, points: [] });
    else bodies.at(-1)?.points.push(...sentences(part, written));
  }
  return [{ title: head.replace(/^#\s+/, ""), points: sentences(opening, written) }, ...bodies].slice(0, count);
}

/**
 * The slides of a presentation: a language model's, else the given text's own, else an outline that says what it is. An
 * outline may have fewer slides than asked for.
 */
export async function writeSlides({ about, count }: SlidesWish, context: CallContext): Promise<WrittenSlides> {
  const { language } = detectLanguage(about);
  const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(context.signal ? [context.signal] : [])]);
  const prompt = `Subject or text: ${about}\n\nLanguage of every word: ${language}.\nSlides: exactly ${count}.`;
  try {
    const { value } = await withFallback("writer", undefined, { fallback: true, signal }, (writer) =>
      writer.write({ system: SYSTEM, prompt, schema: reply, schemaName: "slides" }, { ...context, signal }),
    );
    return {
      slides: value.value.slides.slice(0, count),
      writer: value.provenance.provider,
      provenance: value.provenance,
    };
  } catch (error) {
    if (context.signal?.aborted || !(isAppError(error) || signal.aborted)) throw error;
    if (sentences(about, language).length >= TEXT_SENTENCES)
      return { slides: slidesOfText(about, language, count), writer: "text" };
    return { slides: outlineSlides(about, language, count), writer: RULES };
  }
}
