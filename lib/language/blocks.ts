import { decodeHTML } from "entities/decode";
import { withoutDirections } from "./directions";
import { isNumberedItem } from "./numbered";
import { sentences } from "./sentences";

/** A piece of a script in its order. Only paragraphs, list items and quotations are narrated; headings and code are shown. */
export type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; ordered: boolean; items: string[] }
  | { kind: "quote"; text: string; author: string }
  | { kind: "code"; language: string; code: string }
  | { kind: "table"; header: string[]; rows: string[][] }
  | { kind: "picture"; alt: string; url: string };

const BULLET = /^\s{0,6}(?:[-*+•▪◦‣–—])\s+(?=\S)/;
const NUMBERED = /^\s{0,6}\(?\d{1,2}[.)]\s+(?=\S)/;
/** Labels of a shooting script: the speaker is not spoken, the scene is a heading. */
const SPEAKER =
  /^\s*(?:\*\*(?:narrator|narration|voice[\s-]?over|v\.?o\.?|host|speaker|narrateur|narratrice|voix[\s-]?off|présentateur|présentatrice|sprecher|erzähler|narrador|narratore)\s*(?:\*\*\s*[:：]|[:：]\s*\*\*)|\[?(?:narrator|narration|voice[\s-]?over|v\.?o\.?|host|speaker|narrateur|narratrice|voix[\s-]?off|présentateur|présentatrice|sprecher|erzähler|narrador|narratore)\]?\s*[:：])\s*/i;
const SCENE =
  /^\s*(?:\*\*|\[)?\s*(?:scene|scène|szene|escena|scena|cena|part|partie|chapter|chapitre)\s+\d{1,3}\s*(?:[:：.–—-]\s*(.*?))?\s*(?:\*\*|\])?\s*$/i;
const DIRECTION =
  /^\s*(?:\[[^\]]{2,120}\]|\((?:music|musique|intro|outro|pause|cut to|fade|sfx|b-roll)[^)]{0,80}\))\s*$/i;

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Inline markup taken off: emphasis, code ticks, links (their words stay), pictures, HTML tags, footnote marks, directions; entities become their characters. */
export function plain(text: string): string {
  const bare = text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "")
    .replace(/\[([^\]]+)\]\((?:[^()]|\([^)]*\))*\)/g, "$1")
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, "$1")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/(\*\*\*|\*\*|__|~~)(?=\S)([\s\S]*?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*[^_\s])_(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/`([^`\n]+)`/g, "$1")
    .replace(/\\([*_`#~>\-[\]])/g, "$1")
    .replace(/[ \t]+/g, " ")
    .trim();
  return withoutDirections(bare.replace(ENTITY, (entity) => decodeHTML(entity))).trim();
}

function tableRow(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => plain(cell));
}

/** What a rule read: the block, unless the lines are only markup or directions, and the line to go on with. */
interface Reading {
  block?: Block;
  next: number;
}

/** Reads the block that starts at a line, or nothing where another rule has to look. */
type Rule = (lines: readonly string[], at: number) => Reading | undefined;

const readFence: Rule = (lines, at) => {
  const fence = /^\s{0,3}(```+|~~~+)\s*([\w+#.-]*)/.exec(lines[at]!);
  if (!fence) return undefined;
  const code: string[] = [];
  let end = at + 1;
  for (; end < lines.length && !lines[end]!.trim().startsWith(fence[1]!); end += 1) code.push(lines[end]!);
  const text = code.join("\n").replace(/\s+$/, "");
  return {
    block: code.join("").trim() ? { kind: "code", language: fence[2] || "text", code: text } : undefined,
    next: end + 1,
  };
};

const readBlank: Rule = (lines, at) => (lines[at]!.trim() ? undefined : { next: at + 1 });

const readHeading: Rule = (lines, at) => {
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(lines[at]!);
  if (!heading?.[2]) return undefined;
  return { block: { kind: "heading", level: heading[1]!.length, text: plain(heading[2]) }, next: at + 1 };
};

const readLine: Rule = (lines, at) => (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(lines[at]!) ? { next: at + 1 } : undefined);

const readScene: Rule = (lines, at) => {
  const scene = SCENE.exec(lines[at]!);
  if (!scene) return undefined;
  return { block: scene[1] ? { kind: "heading", level: 3, text: plain(scene[1]) } : undefined, next: at + 1 };
};

const readDirection: Rule = (lines, at) => (DIRECTION.test(lines[at]!) ? { next: at + 1 } : undefined);

const readPicture: Rule = (lines, at) => {
  const picture = /^\s*!\[([^\]]*)\]\((\S+?)(?:\s+"[^"]*")?\)\s*$/.exec(lines[at]!);
  return picture ? { block: { kind: "picture", alt: plain(picture[1]!), url: picture[2]! }, next: at + 1 } : undefined;
};

const TABLE_ROW = /^\s*\|.*\|\s*$/;

const readTable: Rule = (lines, at) => {
  if (!TABLE_ROW.test(lines[at]!) || !/^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(lines[at + 1] ?? "")) return undefined;
  const rows: string[][] = [];
  let end = at + 2;
  for (; end < lines.length && TABLE_ROW.test(lines[end]!); end += 1) rows.push(tableRow(lines[end]!));
  return { block: { kind: "table", header: tableRow(lines[at]!), rows }, next: end };
};

const readQuote: Rule = (lines, at) => {
  const quoted: string[] = [];
  let end = at;
  for (; end < lines.length && /^\s{0,3}>/.test(lines[end]!); end += 1)
    quoted.push(lines[end]!.replace(/^\s{0,3}>\s?/, ""));
  if (end === at) return undefined;
  const author = /^\s*[—–-]{1,2}\s*(.+)$/.exec(quoted.at(-1) ?? "")?.[1] ?? "";
  const text = plain((author ? quoted.slice(0, -1) : quoted).join(" "));
  return { block: text ? { kind: "quote", text, author: plain(author) } : undefined, next: end };
};

const startsItem = (lines: readonly string[], at: number) => BULLET.test(lines[at] ?? "") || isNumberedItem(lines, at);

const itemText = (line: string) =>
  line
    .replace(BULLET, "")
    .replace(NUMBERED, "")
    .replace(/^\[[ xX]\]\s+/, "");

const readList: Rule = (lines, at) => {
  const line = lines[at]!;
  // A dash alone opens what somebody says.
  const dialogue = /^\s*[—–]\s/.test(line) && !BULLET.test(lines[at + 1] ?? "");
  if (!startsItem(lines, at) || dialogue) return undefined;
  const items: string[] = [];
  let end = at;
  for (; end < lines.length; end += 1) {
    const item = lines[end]!;
    if (startsItem(lines, end)) items.push(itemText(item));
    else if (/^\s{2,}\S/.test(item) && items.length) items[items.length - 1] += ` ${item.trim()}`;
    else if (item.trim() || !startsItem(lines, end + 1)) break;
  }
  return { block: { kind: "list", ordered: NUMBERED.test(line), items: items.map(plain).filter(Boolean) }, next: end };
};

/** In the order they are asked; what none of them reads is a paragraph's line. */
const RULES: readonly Rule[] = [
  readFence,
  readBlank,
  readHeading,
  readLine,
  readScene,
  readDirection,
  readPicture,
  readTable,
  readQuote,
  readList,
];

function readWith(rules: readonly Rule[], lines: readonly string[], at: number): Reading | undefined {
  for (const rule of rules) {
    const reading = rule(lines, at);
    if (reading) return reading;
  }
  return undefined;
}

function linesOf(source: string): string[] {
  return source
    .replace(/\r\n?/g, "\n")
    .replace(/^\uFEFF/, "")
    .replace(/\t/g, "  ")
    .split("\n");
}

/** Reads a script with or without Markdown into blocks. Nothing but markup, stage directions and speaker labels is dropped. */
export function parseBlocks(source: string): Block[] {
  const lines = linesOf(source);
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    const text = plain(paragraph.join("\n"));
    if (text) blocks.push({ kind: "paragraph", text });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (paragraph.length === 1 && /^\s{0,3}(?:=+|-{3,})\s*$/.test(line)) {
      blocks.push({ kind: "heading", level: line.includes("=") ? 1 : 2, text: plain(paragraph[0]!) });
      paragraph = [];
      at += 1;
      continue;
    }
    const reading = readWith(RULES, lines, at);
    if (reading) {
      flush();
      if (reading.block) blocks.push(reading.block);
      at = reading.next;
    } else {
      paragraph.push(line.replace(SPEAKER, ""));
      at += 1;
    }
  }
  flush();
  return blocks;
}

const SENTENCE_END = /[.!?…。！？؟۔।:;][»”"’)\]\s\u00a0\u202f]*$/u;

/** A full stop where the voice needs one to breathe; CJK and Arabic texts take their own. */
function stopped(text: string, language: string): string {
  if (SENTENCE_END.test(text)) return text;
  return text.replace(/[,،、]$/, "") + (/^(?:zh|ja)/.test(language) ? "。" : ".");
}

/** The sentences a block is narrated as. Headings, code, tables and pictures are shown, not spoken. */
export function narratedSentences(block: Block, language: string): string[] {
  switch (block.kind) {
    case "paragraph":
      return sentences(block.text, language);
    case "list":
      return block.items.flatMap((item) => {
        const parts = sentences(item, language);
        return parts.length ? [...parts.slice(0, -1), stopped(parts.at(-1)!, language)] : [];
      });
    case "quote": {
      const quoted = /^[“«"„]/.test(block.text)
        ? block.text
        : language === "fr"
          ? `« ${block.text} »`
          : `“${block.text}”`;
      return block.author ? [`${quoted} — ${stopped(block.author, language)}`] : [quoted];
    }
    default:
      return [];
  }
}

/** All that is spoken of a script, one string a sentence. */
export function narrationOf(source: string, language: string): string[] {
  return parseBlocks(source).flatMap((block) => narratedSentences(block, language));
}
