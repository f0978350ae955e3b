import type { Shape } from "@/lib/core/media-formats";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { parseBlocks } from "./blocks";
import { askedDuration } from "./duration";
import { headingOf } from "./headings";
import { askedLanguage, detectLanguage } from "./language";
import { sentences } from "./sentences";
import { display, tie } from "./typography";
import { secondsToSpeak, wordsOf } from "./words";

export interface UnderstandRequest {
  /** A topic, a brief or a whole script: told apart here. */
  prompt?: string | undefined;
  /** A script, whatever it looks like. */
  script?: string | undefined;
  title?: string | undefined;
  language?: string | undefined;
  /** The asker's own: meant where a few words tell no language. English without it. */
  readerLanguage?: string | undefined;
  targetSeconds?: number | undefined;
  format: Shape;
}

export interface Understanding {
  /** ISO 639-1. */
  language: string;
  kind: "script" | "topic";
  title: string;
  /** The script to narrate; empty for a topic. */
  script: string;
  /** What the film is about, without the words of the order; empty for a script. */
  topic: string;
  /** The whole order, for a writer that can follow its wishes; empty for a script. */
  brief: string;
  /** What the order goes on to say that can be narrated as it stands, where nobody writes; empty for a script. */
  sayings: string;
  targetSeconds: number;
  notices: Message[];
}

/** Shortest and longest film that a prompt may ask for, in seconds. */
const SHORTEST = 10;
const LONGEST = 3600;
const USUAL_SECONDS: Record<Shape, number> = { vertical: 45, square: 45, ads: 30, landscape: 60 };

const FILM = `(?:videos?|vid[ée]os?|films?|clips?|movies?|shorts?|reels?|tutorials?|tutoriels?|presentations?|présentations?|animations?|explainers?|documentar(?:y|ies)|documentaires?|ads?|pubs?|publicités?|stor(?:y|ies)|erklärvideos?|präsentation|v[íi]deo|presentación|apresentação)`;
/** "Please make me a short video … about": everything up to the topic. */
function englishOrder(links: string): RegExp {
  return new RegExp(
    String.raw`^(?:please\s+|can you\s+|could you\s+|i(?:'d| would) like(?: you to)?\s+|i want(?: you to)?\s+|i need\s+)*(?:create|make|generate|produce|write|do|build|give me|draft|prepare)?\s*(?:me\s+|us\s+)?(?:an?\s+|the\s+|some\s+)?(?:[\p{L}\d-]+\s+){0,6}?${FILM}(?:\s+script)?\s*(?:[^.?!:]{0,40}?\s)??(?:${links})\s+`,
    "iu",
  );
}
const ORDERS: readonly RegExp[] = [
  // "About" goes before "for": in "a video for beginners about Docker" the topic comes last.
  englishOrder(
    "about|on|explaining|showing|that explains|that shows|to explain|covering|introducing|presenting|describing|:",
  ),
  englishOrder("for|of"),
  new RegExp(
    String.raw`^(?:s['’]il (?:te|vous) pla[iî]t,?\s+|peux-tu\s+|pouvez-vous\s+|je (?:veux|voudrais|souhaite)\s+|j['’]aimerais\s+)*(?:fais|faites|crée[sz]?|créer|cr[ée]ez|génère[sz]?|générer|générez|réalise[sz]?|réaliser|produis|produire|écris|écrire|prépare[sz]?|faire|montre-moi)?(?:[- ]moi|[- ]nous)?\s*(?:une?\s+|le\s+|la\s+)?(?:[\p{L}\d-]+\s+){0,3}?${FILM}\s*(?:[^.?!:]{0,44}?\s)??(?:sur|à propos (?:de|du|des)|au sujet (?:de|du|des)|qui explique(?:nt)?|qui présente|qui montre|expliquant|présentant|pour expliquer|pour présenter|pour|consacrée? (?:à|au|aux)|:)\s*`,
    "iu",
  ),
  new RegExp(
    String.raw`^(?:bitte\s+)?(?:erstelle|erstellen sie|mach|mache|machen sie|produziere)\s+(?:mir\s+)?(?:ein(?:en|e)?\s+)?(?:[\p{L}\d-]+\s+){0,4}?${FILM}\s*(?:[^.?!:]{0,30}?\s)??(?:über|zu|zum|zur|von)\s+`,
    "iu",
  ),
  new RegExp(
    String.raw`^(?:por favor,?\s+)?(?:crea|crear|haz|hacer|genera|generar|cria|criar|faz|faça|fazer|gera)\s+(?:un|uma?|una)?\s*(?:[\p{L}\d-]+\s+){0,3}?${FILM}\s*(?:[^.?!:]{0,30}?\s)??(?:sobre|acerca de|de|que explica)\s+`,
    "iu",
  ),
  new RegExp(
    String.raw`^(?:per favore,?\s+)?(?:crea|creare|fai|fare|genera|realizza)\s+(?:un|una)?\s*(?:[\p{L}\d-]+\s+){0,3}?${FILM}\s*(?:[^.?!:]{0,30}?\s)??(?:su|sul|sulla|sui|sulle|che spiega|riguardo)\s+`,
    "iu",
  ),
  /^(?:please\s+)?(?:explain|tell me about|teach me(?: about)?|describe|introduce|present|show me)\s+(?:to me\s+)?/iu,
  /^(?:s['’]il (?:te|vous) pla[iî]t,?\s+)?(?:explique(?:z)?(?:-moi|-nous)?|parle(?:z)?-(?:moi|nous) (?:de|du|des)|présente(?:z)?(?:-moi)?|raconte(?:z)?(?:-moi|-nous)?|décri(?:s|vez))\s+/iu,
  /^(?:bitte\s+)?(?:erkläre?(?:n sie)?|erzähle? mir (?:von|über))\s+/iu,
  /^(?:topic|subject|sujet|thème|thema|tema)\s*[:：]\s*/iu,
];
const BRIEF =
  /\b(?:videos?|vid[ée]o|film|clip|tone|audience|style|target|include|should|must|make sure|ton|public|inclure|doit|devra|tonalité|cible)\b/iu;

/** The order's words taken off its start; the prompt itself when it gives no order. */
function withoutOrder(prompt: string): { topic: string; ordered: boolean } {
  for (const order of ORDERS) {
    const match = order.exec(prompt);
    if (match?.[0] && prompt.length - match[0].length >= 2)
      return { topic: prompt.slice(match[0].length), ordered: true };
  }
  return { topic: prompt, ordered: false };
}

/** The topic proper: the order's first sentence without audience, length and closing marks. */
function topicOf(text: string, language: string): string {
  const first = sentences(text, language)[0] ?? text;
  const bare = first
    .replace(/["“”«»]/g, "")
    .replace(/^[\s,;:–—-]+/u, "")
    .replace(/\s*[,–—-]\s*(?:in|en|auf|with|avec|using|for a|pour un|tone|ton|style|please|s['’]il)\b.*$/iu, (tail) =>
      tail.length > 60 ? tail : "",
    )
    .replace(/[\s.!,;:]+$/u, "")
    .trim();
  return display(bare || first, language);
}

/** Whether a prompt without an order reads as narration: several sentences, or one long paragraph that asks for nothing. */
function readsAsScript(prompt: string, language: string): boolean {
  const parts = sentences(prompt, language);
  const words = wordsOf(prompt, language).length;
  const blocks = parseBlocks(prompt);
  if (blocks.some((block) => block.kind === "heading" || block.kind === "code") && words >= 25) return true;
  if (BRIEF.test(parts[0] ?? "")) return parts.length >= 6 && words >= 90;
  return (parts.length >= 3 && words >= 16) || (parts.length >= 2 && words >= 30);
}

/** Wishes for the film, which nobody wants to hear in it. */
const WISH =
  /^(?:please|use|make|keep|include|add|show|mention|explain|end|start|finish|avoid|focus|don['’]t|do not|write|tell|s['’]il|utilise[sz]?|ajoute[sz]?|montre[sz]?|mentionne[sz]?|explique[sz]?|termine[sz]?|commence[sz]?|garde[sz]?|évite[sz]?|n['’]oublie[sz]?|fais|faites|bitte)(?!\p{L})/iu;

/** The sentences after the order, when they tell of the topic and wish for nothing. */
function sayingsAfter(order: string, language: string): string {
  const parts = sentences(order, language).slice(1);
  const told = parts.every((part) => !BRIEF.test(part) && !WISH.test(part));
  return told && parts.length >= 2 && wordsOf(parts.join(" "), language).length >= 16 ? parts.join(" ") : "";
}

function clamp(seconds: number): number {
  return Math.min(LONGEST, Math.max(SHORTEST, Math.round(seconds)));
}

function scriptTitle(script: string, language: string): string {
  const first = parseBlocks(script)[0];
  if (first?.kind === "heading") return headingOf(first.text, language, 90);
  const lead =
    first?.kind === "paragraph"
      ? (sentences(first.text, language)[0] ?? first.text)
      : first?.kind === "list"
        ? (first.items[0] ?? "")
        : script;
  return headingOf(lead, language, 64);
}

/** What is asked for: language, script or topic, title and length. Nothing is fetched, nothing is guessed beyond the words. */
export function understand(request: UnderstandRequest): Understanding {
  const notices: Message[] = [];
  const script = request.script?.trim() ?? "";
  const prompt = request.prompt?.trim() ?? "";
  const base = request.language?.toLowerCase().split("-")[0];
  if (script) {
    const language = base ?? detectLanguage(script, request.readerLanguage).language;
    const spoken = secondsToSpeak(
      parseBlocks(script)
        .map((block) =>
          "text" in block && block.kind !== "heading" ? block.text : block.kind === "list" ? block.items.join(" ") : "",
        )
        .join(" "),
      language,
    );
    if (request.targetSeconds && (spoken > request.targetSeconds * 1.35 || spoken < request.targetSeconds * 0.6)) {
      notices.push(say("planning.script_length", { spoken: Math.round(spoken), asked: request.targetSeconds }));
    }
    return {
      language,
      kind: "script",
      title: request.title?.trim() || scriptTitle(script, language),
      script,
      topic: "",
      brief: "",
      sayings: "",
      // As long as it is: only what a prompt may ask for has a shortest length.
      targetSeconds: Math.min(LONGEST, Math.max(1, Math.round(spoken))),
      notices,
    };
  }
  const asked = askedLanguage(prompt);
  const words = asked?.rest || prompt;
  const duration = askedDuration(words);
  const withoutLength = duration?.rest || words;
  const { topic, ordered } = withoutOrder(withoutLength);
  const language =
    base ??
    asked?.language ??
    detectLanguage(ordered && wordsOf(topic).length >= 4 ? topic : prompt, request.readerLanguage).language;
  if (!ordered && readsAsScript(prompt, language)) {
    const taken = understand({ ...request, script: prompt, prompt: undefined });
    return { ...taken, notices: [...notices, ...taken.notices] };
  }
  const shown = topicOf(topic, language);
  const seconds = request.targetSeconds ?? duration?.seconds ?? USUAL_SECONDS[request.format];
  return {
    language,
    kind: "topic",
    title: request.title?.trim() || tie(headingOf(shown, language, 90), language),
    script: "",
    topic: shown,
    brief: prompt,
    sayings: ordered ? sayingsAfter(withoutLength, language) : "",
    targetSeconds: clamp(seconds),
    notices,
  };
}
