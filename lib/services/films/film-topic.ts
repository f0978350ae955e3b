import { tmpdir } from "node:os";
import type { Actor } from "@/lib/core/actor";
import { loadLanguages } from "@/lib/language/language";
import { understand } from "@/lib/language/understand";
import { topicSource } from "@/lib/planning";
import type { ArticleHit } from "@/lib/providers/article";
import { hasWriter } from "../engines";
import { parseInput } from "../parse-input";
import { type FilmInput, filmInputSchema } from "./schemas";

export interface FilmTopic {
  /** Who will write: nobody (a script was given), a language model, a source's own words, or nobody who knows. */
  writer: "script" | "model" | "article" | "outline";
  /** The source that knows the topic: a model's material, or what is quoted; null for scripts and unknown topics. */
  site: string | null;
  /** What the topic can mean there, the most read first. */
  meanings: ArticleHit[];
}

/** Who will write a film about a topic, and from what: told before it is started. @throws AppError `validation` */
export async function filmTopic(_actor: Actor, input: FilmInput, signal?: AbortSignal): Promise<FilmTopic> {
  await loadLanguages();
  const { kind, topic, language, sayings } = understand(parseInput(filmInputSchema, input));
  if (kind === "script") return { writer: "script", site: null, meanings: [] };
  const [isWritten, source] = await Promise.all([
    hasWriter(),
    topicSource(topic, language, { workDir: tmpdir(), ...(signal ? { signal } : {}) }),
  ]);
  // What a request goes on to say is narrated where nobody writes.
  if (!isWritten && sayings) return { writer: "script", site: null, meanings: [] };
  const material = isWritten && source?.isLocal ? undefined : source;
  const writer = isWritten ? "model" : source ? "article" : "outline";
  return { writer, site: material?.site ?? null, meanings: material?.meanings ?? [] };
}
