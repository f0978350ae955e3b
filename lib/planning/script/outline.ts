import { display } from "@/lib/language/typography";
import { wordBudget } from "@/lib/language/words";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { OUTLINES, type OutlineKind, type OutlineLanguage } from "./outline-texts";

export interface Outline {
  /** Markdown for the planner. */
  text: string;
  language: string;
  notices: Message[];
}

function kindOf(topic: string): OutlineKind {
  if (
    /^(?:how to|how do (?:you|i|we)|how can|comment (?:faire|r[ée]|on|bien)?|wie (?:man|macht|baut|kocht|funktioniert)|cómo|come (?:si|fare))(?!\p{L})/iu.test(
      topic,
    )
  )
    return "howto";
  if (/\s(?:vs\.?|versus|or|ou|oder|contre|gegen|contra|contro|compared (?:to|with))\s/iu.test(topic))
    return "comparison";
  return "general";
}

export interface OutlineRequest {
  topic: string;
  language: string;
  targetSeconds: number;
  /** Whether a language model is configured but failed. */
  configured?: boolean;
}

function outlineLanguage(language: string): OutlineLanguage {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? "";
  return base in OUTLINES ? (base as OutlineLanguage) : "en";
}

function notice(language: OutlineLanguage, configured: boolean): Message {
  if (configured) return language === "fr" ? say("planning.outline_failed_fr") : say("planning.outline_failed");
  return language === "fr" ? say("planning.outline_missing_fr") : say("planning.outline_missing");
}

/**
 * An outline film's script for a bare topic, for when no language model is there: says what it is, asks the questions that a
 * script on the topic would answer, and states nothing about the topic itself.
 */
export function outlineScript(request: OutlineRequest): Outline {
  const language = outlineLanguage(request.language);
  const texts = OUTLINES[language];
  const configured = request.configured ?? false;
  const topic = display(request.topic, language);
  const sections = texts.sections[kindOf(topic)];
  // Opening and closing take about 18 seconds, a section about 9.
  const wanted = Math.round((wordBudget(request.targetSeconds, language) - 48) / 22);
  const kept = sections.slice(0, Math.min(sections.length, Math.max(2, wanted)));
  const body = kept.map(({ heading, text }) => `## ${heading}\n\n${text}`).join("\n\n");
  const notices = [notice(language, configured)];
  if (!request.language.toLowerCase().startsWith(language)) {
    notices.push(say("planning.outline_english", { language: request.language }));
  }
  const opening = configured ? texts.opening.failed : texts.opening.missing;
  return { text: `# ${topic}\n\n${opening}\n\n${body}\n\n${texts.closing}\n`, language, notices };
}
