import { z } from "zod";
import { plain } from "@/lib/language/blocks";
import { withFallback } from "@/lib/providers/fallback";
import type { Attempt, CallContext, Provenance } from "@/lib/providers/ports";
import { type CourseOutline, type OutlineRequest, outlineSchema } from "./outline";

export interface WrittenOutline {
  outline: CourseOutline;
  provenance: Provenance;
  attempts: Attempt[];
}

/** An outline as a model writes it: every field is required, as strict structured output wants it. */
const modelOutlineSchema = z.object({
  title: z.string().min(1),
  sections: z.array(
    z.object({
      title: z.string().min(1),
      lectures: z.array(
        z.object({ title: z.string().min(1), summary: z.string(), key_points: z.array(z.string().min(1)) }),
      ),
    }),
  ),
});
type ModelOutline = z.output<typeof modelOutlineSchema>;

const SYSTEM = `You plan courses of short narrated lectures. Answer with the outline only.
Rules:
- Keep exactly to the numbers of sections and of lectures in each section that are asked for.
- Each lecture has one subject that no other lecture has; together they lead from the first level to the last one.
- "summary" is one sentence. "key_points" are two to five things that the lecture explains, each a short phrase. No markdown.`;

const STYLES = {
  standard: "Titles name their subject plainly.",
  engaging: "Titles make curious without exaggerating.",
  question: "Titles are questions.",
  action: "Titles begin with a verb that says what is learned to do.",
} as const;

function promptFor(request: OutlineRequest): string {
  const language = new Intl.DisplayNames(["en"], { type: "language" }).of(request.language) ?? request.language;
  return [
    `Plan a course about: ${request.topic}`,
    `${request.sections} sections with ${request.lectures} lectures each.`,
    `Level: from ${request.from} to ${request.to}.`,
    request.category && `Category: ${request.category}.`,
    request.niche && `Field: ${request.niche}.`,
    request.audience && `Audience: ${request.audience}.`,
    STYLES[request.titleStyle],
    `Language of every text: ${language}.`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** Longest of what a model writes, in characters: a title, a summary, a key point. */
const TITLE = 160;
const SUMMARY = 800;
const POINT = 240;

const cleaned = ({ title, sections }: ModelOutline): CourseOutline =>
  outlineSchema.parse({
    title: plain(title).slice(0, TITLE),
    sections: sections.map((section) => ({
      title: plain(section.title).slice(0, TITLE),
      lectures: section.lectures.map((lecture) => ({
        title: plain(lecture.title).slice(0, TITLE),
        summary: plain(lecture.summary).slice(0, SUMMARY),
        key_points: lecture.key_points.slice(0, 8).map((point) => plain(point).slice(0, POINT)),
      })),
    })),
  });

const fits = ({ sections }: ModelOutline, request: OutlineRequest): boolean =>
  sections.length === request.sections && sections.every(({ lectures }) => lectures.length === request.lectures);

/**
 * Has a language model plan a course. An outline with other numbers of sections or lectures is asked for once more; null when
 * it still has them.
 * @throws AppError as withFallback: provider_unavailable when no writer is configured
 */
export async function writeOutline(request: OutlineRequest, context: CallContext): Promise<WrittenOutline | null> {
  const signal = context.signal ? { signal: context.signal } : {};
  const { value, attempts } = await withFallback("writer", undefined, { fallback: true, ...signal }, async (writer) => {
    const ask = (correction: string) =>
      writer.write(
        { system: SYSTEM, prompt: promptFor(request) + correction, schema: modelOutlineSchema, schemaName: "outline" },
        context,
      );
    const first = await ask("");
    if (fits(first.value, request)) return first;
    const counts = first.value.sections.map(({ lectures }) => lectures.length).join(", ");
    return ask(`\n\nYour last outline had lectures by section: ${counts}. Keep to the numbers that are asked for.`);
  });
  if (!fits(value.value, request)) return null;
  return { outline: cleaned(value.value), provenance: value.provenance, attempts };
}
