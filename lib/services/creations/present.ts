import { tmpdir } from "node:os";
import type { Actor } from "@/lib/core/actor";
import { loadLanguages } from "@/lib/language/language";
import { type Slide, type SlidesWish, writeSlides } from "@/lib/planning/scenarist/slides";
import { recordUsage } from "../usage";

export interface Presentation {
  slides: { index: number; content: string }[];
  /** All of them, parted as Reveal.js parts slides. */
  markdown: string;
  /** A language model by its provider's id, `text`, or `rules`. */
  writer: string;
  costUsd: number;
}

/** Signs that would be markup at a line's start, taken for themselves. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/^(#{1,6}\s|[-*+>]\s|-{3,})/, "\\$1")
    .replace(/</g, "&lt;");

const contentOf = ({ title, points }: Slide): string =>
  [`## ${plain(title)}`, points.map((point) => `- ${plain(point)}`).join("\n")].filter(Boolean).join("\n\n");

/** Writes a presentation and answers it. @throws AppError `cancelled` when the caller has left */
export async function createPresentation(actor: Actor, wish: SlidesWish, signal?: AbortSignal): Promise<Presentation> {
  await loadLanguages();
  const written = await writeSlides(wish, { workDir: tmpdir(), ...(signal ? { signal } : {}) });
  const { provenance } = written;
  if (provenance) {
    const units = written.slides.reduce((sum, { title, points }) => sum + title.length + points.join("").length, 0);
    await recordUsage({ id: null, userId: actor.userId }, { kind: "writer", provenance, units });
  }
  const slides = written.slides.map((slide, index) => ({ index, content: contentOf(slide) }));
  return {
    slides,
    markdown: slides.map(({ content }) => content).join("\n\n---\n\n"),
    writer: written.writer,
    costUsd: (provenance?.costCents ?? 0) / 100,
  };
}
