import { isAppError, saidBy } from "@/lib/core/errors";
import type { Understanding } from "@/lib/language/understand";
import { list, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { attemptsBefore } from "@/lib/providers/fallback";
import type { Attempt, CallContext, Provenance, SearchHit } from "@/lib/providers/ports";
import { outlineScript } from "./outline";
import { isCancelled, searchWeb } from "./search";
import { writeScript } from "./write-script";
import { type WrittenScript, writtenText } from "./written";

export interface ScriptWishes {
  tone?: string | undefined;
  /** Whether facts are to be looked up on the web first. */
  webSearch?: boolean;
  /** Writers to try, in order. */
  providers?: readonly string[] | undefined;
}

export interface PreparedScript {
  origin: "given" | "written" | "outline";
  /** Markdown or plain text, as it will be narrated. */
  text: string;
  language: string;
  title: string;
  /** The model's scenes with what it proposes to show; plan from these when they are there. */
  written?: WrittenScript;
  notices: Message[];
  provenance?: Provenance;
  /** What was tried to write and to search, in order. */
  attempts: Attempt[];
}

const PAGES = 6;

/** Whether writers failed though one was configured; else nothing was there to fail. */
function triedSome(error: unknown): Attempt[] {
  return attemptsBefore(error).filter((attempt) => attempt.outcome !== "unavailable");
}

const triedOf = ({ provider, message }: Attempt): Message => say("providers.tried", { provider, why: message });

/**
 * The text a film narrates: the given script as it is, a script by a language model, or, where there is none, an outline that
 * says so. Lacking keys and failing services become notices, never an error.
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
  let webResults: SearchHit[] = [];
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
  try {
    const written = await writeScript(
      {
        topic,
        brief: understanding.brief,
        language,
        targetSeconds,
        tone: wishes.tone,
        webResults,
        providers: wishes.providers,
      },
      context,
    );
    attempts.push(...written.attempts);
    const cited = written.script.scenes.some((scene) => scene.sources.length);
    if (webResults.length && !cited) notices.push(say("planning.pages_unused"));
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
