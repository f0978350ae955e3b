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

/** Inline markup taken off: emphasis, code ticks, links (their words stay), pictures, HTML tags, footnote marks. */
export function plain(text: string): string {
  return text
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
}

function tableRow(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => plain(cell));
}

/** Reads a script with or without Markdown into blocks. Nothing but markup, stage directions and speaker labels is dropped. */
export function parseBlocks(source: string): Block[] {
  const lines = source
    .replace(/\r\n?/g, "\n")
    .replace(/^\uFEFF/, "")
    .replace(/\t/g, "  ")
    .split("\n");
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    const text = plain(paragraph.join("\n"));
    if (text) blocks.push({ kind: "paragraph", text });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const fence = /^\s{0,3}(```+|~~~+)\s*([\w+#.-]*)/.exec(line);
    if (fence) {
      flush();
      const code: string[] = [];
      for (at += 1; at < lines.length && !lines[at]!.trim().startsWith(fence[1]!); at += 1) code.push(lines[at]!);
      if (code.join("").trim())
        blocks.push({ kind: "code", language: fence[2] || "text", code: code.join("\n").replace(/\s+$/, "") });
      continue;
    }
    if (!line.trim()) {
      flush();
      continue;
    }
    const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading?.[2]) {
      flush();
      blocks.push({ kind: "heading", level: heading[1]!.length, text: plain(heading[2]) });
      continue;
    }
    if (/^\s{0,3}(?:=+|-{3,})\s*$/.test(line) && paragraph.length === 1) {
      const text = plain(paragraph[0]!);
      paragraph = [];
      blocks.push({ kind: "heading", level: line.includes("=") ? 1 : 2, text });
      continue;
    }
    if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(line)) {
      flush();
      continue;
    }
    const scene = SCENE.exec(line);
    if (scene) {
      flush();
      if (scene[1]) blocks.push({ kind: "heading", level: 3, text: plain(scene[1]) });
      continue;
    }
    if (DIRECTION.test(line)) {
      flush();
      continue;
    }
    const picture = /^\s*!\[([^\]]*)\]\((\S+?)(?:\s+"[^"]*")?\)\s*$/.exec(line);
    if (picture) {
      flush();
      blocks.push({ kind: "picture", alt: plain(picture[1]!), url: picture[2]! });
      continue;
    }
    if (/^\s*\|.*\|\s*$/.test(line) && /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(lines[at + 1] ?? "")) {
      flush();
      const header = tableRow(line);
      const rows: string[][] = [];
      for (at += 2; at < lines.length && /^\s*\|.*\|\s*$/.test(lines[at]!); at += 1) rows.push(tableRow(lines[at]!));
      at -= 1;
      blocks.push({ kind: "table", header, rows });
      continue;
    }
    if (/^\s{0,3}>/.test(line)) {
      flush();
      const quoted: string[] = [];
      for (; at < lines.length && /^\s{0,3}>/.test(lines[at]!); at += 1)
        quoted.push(lines[at]!.replace(/^\s{0,3}>\s?/, ""));
      at -= 1;
      const last = quoted.at(-1) ?? "";
      const author = /^\s*[—–-]{1,2}\s*(.+)$/.exec(last)?.[1] ?? "";
      const body = plain((author ? quoted.slice(0, -1) : quoted).join(" "));
      if (body) blocks.push({ kind: "quote", text: body, author: plain(author) });
      continue;
    }
    if (BULLET.test(line) || NUMBERED.test(line)) {
      const dialogue = /^\s*[—–]\s/.test(line) && !BULLET.test(lines[at + 1] ?? "");
      if (!dialogue) {
        flush();
        const ordered = NUMBERED.test(line);
        const items: string[] = [];
        for (; at < lines.length; at += 1) {
          const item = lines[at]!;
          if (BULLET.test(item) || NUMBERED.test(item))
            items.push(
              item
                .replace(BULLET, "")
                .replace(NUMBERED, "")
                .replace(/^\[[ xX]\]\s+/, ""),
            );
          else if (/^\s{2,}\S/.test(item) && items.length) items[items.length - 1] += ` ${item.trim()}`;
          else if (!item.trim() && (BULLET.test(lines[at + 1] ?? "") || NUMBERED.test(lines[at + 1] ?? ""))) continue;
          else break;
        }
        at -= 1;
        blocks.push({ kind: "list", ordered, items: items.map(plain).filter(Boolean) });
        continue;
      }
    }
    paragraph.push(line.replace(SPEAKER, ""));
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
