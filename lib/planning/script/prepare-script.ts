import { isAppError, saidBy } from "@/lib/core/errors";
import type { Understanding } from "@/lib/language/understand";
import { list, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { attemptsBefore } from "@/lib/providers/fallback";
import type { Attempt, CallContext, Provenance } from "@/lib/providers/ports";
import { citeArticle } from "./cited/cite-article";
import { type LookedUp, lookUp } from "./cited/look-up";
import { outlineScript } from "./outline";
import { isCancelled, searchWeb } from "./search";
import { type Page, writeScript } from "./write-script";
import { type WrittenScript, writtenText } from "./written";

export interface ScriptWishes {
  tone?: string | undefined;
  /** Whether facts are to be looked up on the web first. */
  webSearch?: boolean;
  /** Writers to try, in order. */
  providers?: readonly string[] | undefined;
  /** Title of the article that is meant, where the topic can mean several. */
  article?: string | undefined;
}

export interface PreparedScript {
  origin: "given" | "written" | "cited" | "outline";
  /** Markdown or plain text, as it will be narrated. */
  text: string;
  language: string;
  title: string;
  /** A model's scenes with what it proposes to show, or an article's with their receipts; plan from these when they are there. */
  written?: WrittenScript;
  notices: Message[];
  provenance?: Provenance;
  /** What was tried to write and to search, in order. */
  attempts: Attempt[];
}

const PAGES = 6;
/** Other meanings of a topic that are named. */
const MOST_OTHERS = 4;

/** Whether writers failed though one was configured; else nothing was there to fail. */
function triedSome(error: unknown): Attempt[] {
  return attemptsBefore(error).filter((attempt) => attempt.outcome !== "unavailable");
}

const triedOf = ({ provider, message }: Attempt): Message => say("providers.tried", { provider, why: message });

/** An article as pages that a model takes facts from, a page a section. */
function materialOf({ article: { title, site, sections, revision, licence, url } }: LookedUp): Page[] {
  return sections
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map((section) => ({
      title: section.heading ? `${title}: ${section.heading}` : title,
      url: section.url,
      text: section.paragraphs.join(" "),
      source: { title, url, site, revision, licence, ...(section.heading ? { section: section.heading } : {}) },
    }));
}

/** What the user is told of an article that the film is made of, or rests on. */
function articleNotices(topic: string, { article, others }: LookedUp): Message[] {
  if (!others.length) return [];
  const more = others.slice(0, MOST_OTHERS).map(({ title }) => title);
  return [say("planning.most_read", { topic, title: article.title, others: list(more, "comma") })];
}

/** What the film is made of, why, and what would make it better. */
function citedNotice({ article: { title, site, licence }, isLocal }: LookedUp, failed: boolean): Message {
  const named = { title, site, licence };
  if (isLocal) return say("planning.cited_local", named);
  return failed ? say("planning.cited_failed", named) : say("planning.cited", named);
}

/** A film of an article's own sentences, as far as it has enough of them. */
function citedScript(understanding: Understanding, found: LookedUp, failed: boolean): PreparedScript | undefined {
  const { language, title, targetSeconds, topic } = understanding;
  const { article, aspect, attempts } = found;
  const written = citeArticle(article, { language, targetSeconds, aspect, title });
  if (!written) return undefined;
  return {
    origin: "cited",
    text: writtenText(written),
    language,
    title,
    written,
    notices: [citedNotice(found, failed), ...articleNotices(topic, found)],
    provenance: {
      provider: found.provider,
      model: "excerpts",
      licence: article.licence,
      source: article.url,
      costCents: 0,
    },
    attempts,
  };
}

/**
 * The text a film narrates: the given script as it is, a script by a language model that rests on a free source, the source's own
 * sentences where no model is there, or, where nobody knows the topic, an outline that says so. Lacking keys and failing services
 * become notices, never an error.
 * @throws AppError cancelled when the work is stopped
 */
export async function prepareScript(
  understanding: Understanding,
  wishes: ScriptWishes,
  context: CallContext,
): Promise<PreparedScript> {
  const { language, title, topic, targetSeconds } = understanding;
  const notices: Message[] = [];
  if (understanding.kind === "script") {
    if (wishes.webSearch) notices.push(say("planning.given_not_searched"));
    return { origin: "given", text: understanding.script, language, title, notices, attempts: [] };
  }
  const attempts: Attempt[] = [];
  let webResults: Page[] = [];
  if (wishes.webSearch) {
    try {
      const found = await searchWeb(topic, PAGES, context);
      webResults = found.hits;
      attempts.push(...found.attempts);
    } catch (error) {
      if (isCancelled(error)) throw error;
      const remedy = isAppError(error) ? error.said.remedy : undefined;
      const why = saidBy(error);
      notices.push(
        remedy ? say("planning.web_not_searched_remedy", { why, remedy }) : say("planning.web_not_searched", { why }),
      );
    }
  }
  const found = await lookUp(topic, language, context, wishes.article);
  // What comes with the studio tells a model nothing new.
  const material = found?.isLocal ? undefined : found;
  const pages = [...webResults, ...(material ? materialOf(material) : [])];
  try {
    const written = await writeScript(
      {
        topic,
        brief: understanding.brief,
        language,
        targetSeconds,
        tone: wishes.tone,
        pages,
        providers: wishes.providers,
      },
      context,
    );
    attempts.push(...(material?.attempts ?? []), ...written.attempts);
    const cited = written.script.scenes.some((scene) => scene.sources.length);
    if (webResults.length && !cited) notices.push(say("planning.pages_unused"));
    if (material) notices.push(...articleNotices(topic, material));
    return {
      origin: "written",
      text: writtenText(written.script),
      language,
      title: written.script.title || title,
      written: written.script,
      notices,
      provenance: written.provenance,
      attempts,
    };
  } catch (error) {
    if (isCancelled(error)) throw error;
    const failed = triedSome(error);
    attempts.push(...failed);
    if (failed.length) notices.push(say("planning.no_script", { tried: list(failed.map(triedOf), "dot") }));
    if (understanding.sayings) {
      notices.push(say("planning.request_narrated"));
      return { origin: "given", text: understanding.sayings, language, title, notices, attempts };
    }
    const quoted = found && citedScript(understanding, found, failed.length > 0);
    if (quoted) {
      return { ...quoted, notices: [...notices, ...quoted.notices], attempts: [...attempts, ...quoted.attempts] };
    }
    const outline = outlineScript({ topic, language, targetSeconds, configured: failed.length > 0 });
    return {
      origin: "outline",
      text: outline.text,
      language: outline.language,
      title,
      notices: [...notices, ...outline.notices],
      attempts,
    };
  }
}
