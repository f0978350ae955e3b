import { AppError, isAppError } from "@/lib/core/errors";
import { type Subject, subjectOf } from "@/lib/language/subject";
import { isParticle, wordsOf } from "@/lib/language/words";
import { say } from "@/lib/messages/say";
import type { Article, ArticleHit } from "@/lib/providers/article";
import { type FallbackResult, withFallback } from "@/lib/providers/fallback";
import type { Attempt, CallContext, KnowledgeProvider } from "@/lib/providers/ports";
import { isCancelled } from "../search";

export interface LookedUp {
  /** Id of the source. */
  provider: string;
  article: Article;
  /** It came with the studio: nothing was asked for on the network, or nobody there knew it. */
  isLocal: boolean;
  /** What else the topic can mean, the most read first. */
  others: ArticleHit[];
  aspect: Subject["aspect"];
  /** The sources that were asked, in order; the last one answered. */
  attempts: Attempt[];
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

/** That a source does not know a topic: the next one is asked. */
const unknownTo = ({ label }: KnowledgeProvider, topic: string): AppError =>
  new AppError({ code: "provider_unavailable", message: say("providers.topic_unknown", { provider: label, topic }) });

/** Asks the sources in their order until one answers; undefined where none does. @throws AppError cancelled */
async function firstSource<T>(
  context: CallContext,
  call: (provider: KnowledgeProvider) => Promise<T>,
): Promise<FallbackResult<T> | undefined> {
  const options = { fallback: true, ...(context.signal ? { signal: context.signal } : {}) };
  try {
    return await withFallback("knowledge", undefined, options, call);
  } catch (error) {
    if (isCancelled(error) || !isAppError(error)) throw error;
    return undefined;
  }
}

/** What a topic can mean at one source. @throws AppError provider_unavailable where it is not known */
async function knownTo(
  provider: KnowledgeProvider,
  topic: string,
  language: string,
  context: CallContext,
): Promise<[ArticleHit, ...ArticleHit[]]> {
  const subject = subjectOf(topic, language);
  // A dictionary says what something is, not how it works or came about.
  if (!subject || (provider.local && subject.aspect)) throw unknownTo(provider, topic);
  const [first, ...others] = await meaningsIn(provider, subject, language, context);
  if (!first) throw unknownTo(provider, topic);
  return [first, ...others];
}

/** Articles that a topic can mean at the first free source that knows it; undefined where none does. @throws AppError cancelled */
export async function meaningsOf(
  topic: string,
  language: string,
  context: CallContext,
): Promise<{ provider: KnowledgeProvider; hits: ArticleHit[] } | undefined> {
  if (!subjectOf(topic, language)) return undefined;
  const found = await firstSource(context, async (provider) => ({
    provider,
    hits: await knownTo(provider, topic, language, context),
  }));
  return found?.value;
}

/**
 * The article that a topic means, at the first free source that knows it and can be read: the one that `wanted` names, else the
 * most read one. Undefined where none does.
 * @throws AppError cancelled
 */
export async function lookUp(
  topic: string,
  language: string,
  context: CallContext,
  wanted?: string,
): Promise<LookedUp | undefined> {
  const subject = subjectOf(topic, language);
  if (!wanted && !subject) return undefined;
  const found = await firstSource(context, async (provider) => {
    const [{ title }, ...others] = wanted ? [{ title: wanted }] : await knownTo(provider, topic, language, context);
    const article = await provider.read(title, language, context);
    return { provider: provider.id, article, isLocal: provider.local, others };
  });
  return found && { ...found.value, aspect: subject?.aspect, attempts: found.attempts };
}
