import { isAppError } from "@/lib/core/errors";
import { type Subject, subjectOf } from "@/lib/language/subject";
import { isParticle, wordsOf } from "@/lib/language/words";
import { foreign } from "@/lib/messages/message";
import type { Article, ArticleHit } from "@/lib/providers/article";
import type { Attempt, CallContext, KnowledgeProvider } from "@/lib/providers/ports";
import { providersOf } from "@/lib/providers/registry";
import { isCancelled } from "../search";

export interface LookedUp {
  article: Article;
  /** It came with the studio: nothing was asked for on the network, or nobody there knew it. */
  isLocal: boolean;
  /** What else the topic can mean, the most read first. */
  others: ArticleHit[];
  aspect: Subject["aspect"];
  attempt: Attempt;
}

/** Share of a subject's words that a found article's title has to have. */
const ENOUGH = 0.6;

const stem = (word: string) =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(?:es|s|x|en|e)$/, "")
    .slice(0, 7);

function stemsOf(text: string, language: string): Set<string> {
  const words = wordsOf(text, language).filter(({ text: word }) => !isParticle(word, language));
  return new Set(words.map(({ text: word }) => stem(word)));
}

/** Whether a search's hit is what was asked for: its title says most of the subject's words and none besides. */
function isMeant({ title }: ArticleHit, { words }: Subject, language: string): boolean {
  const wanted = stemsOf(words, language);
  const named = stemsOf(title.replace(/\s*\([^)]*\)$/, ""), language);
  if (!wanted.size || !named.size || [...named].some((word) => !wanted.has(word))) return false;
  return named.size / wanted.size >= ENOUGH;
}

async function meaningsIn(
  provider: KnowledgeProvider,
  subject: Subject,
  language: string,
  context: CallContext,
): Promise<ArticleHit[]> {
  const named = await provider.meanings(subject.names, language, context);
  if (named.length) return named;
  const found = (await provider.find?.(subject.words, language, context)) ?? [];
  return found.filter((hit) => isMeant(hit, subject, language)).slice(0, 1);
}

/** Articles that a topic can mean at the first free source that knows it; empty where none does. Failing sources are passed over. */
export async function meaningsOf(
  topic: string,
  language: string,
  context: CallContext,
): Promise<{ provider: KnowledgeProvider; hits: ArticleHit[] } | undefined> {
  const subject = subjectOf(topic, language);
  if (!subject) return undefined;
  for (const provider of providersOf("knowledge")) {
    // A dictionary says what something is, not how it works or came about.
    if (provider.local && subject.aspect) continue;
    if (!(await provider.availability()).available) continue;
    try {
      const hits = await meaningsIn(provider, subject, language, context);
      if (hits.length) return { provider, hits };
    } catch (error) {
      if (isCancelled(error) || context.signal?.aborted) throw error;
    }
  }
  return undefined;
}

/** The article of that title, or the one that the topic means most often, with what else it can mean. */
async function choose(
  topic: string,
  language: string,
  context: CallContext,
  wanted: string | undefined,
): Promise<{ provider: KnowledgeProvider; title: string; others: ArticleHit[] } | undefined> {
  if (wanted) {
    for (const provider of providersOf("knowledge")) {
      if ((await provider.availability()).available) return { provider, title: wanted, others: [] };
    }
    return undefined;
  }
  const found = await meaningsOf(topic, language, context);
  const [hit, ...others] = found?.hits ?? [];
  return found && hit ? { provider: found.provider, title: hit.title, others } : undefined;
}

/**
 * The article that a topic means, at the first free source that knows it: the one that `wanted` names, else the most read one.
 * Undefined where none does; failing sources are passed over.
 * @throws AppError cancelled
 */
export async function lookUp(
  topic: string,
  language: string,
  context: CallContext,
  wanted?: string,
): Promise<LookedUp | undefined> {
  const began = performance.now();
  const found = await choose(topic, language, context, wanted);
  if (!found) return undefined;
  const { provider, title, others } = found;
  try {
    const article = await provider.read(title, language, context);
    const durationMs = Math.round(performance.now() - began);
    return {
      article,
      isLocal: provider.local,
      others,
      aspect: subjectOf(topic, language)?.aspect,
      attempt: { provider: provider.id, outcome: "succeeded", message: foreign(""), costCents: 0, durationMs },
    };
  } catch (error) {
    if (isCancelled(error) || !isAppError(error)) throw error;
    return undefined;
  }
}
