import { integerWords } from "../numbers";
import { matching } from "../scan";
import type { Locale, Rule } from "../types";

/** Endings of addresses that are said as words; two letters are spelled, but for these. */
const SAID_AS_WORDS = new Set(
  "com org net info dev app edu gov shop blog online site tech biz museum co json zip bin java rust sql".split(" "),
);
const DOMAINS = "com|org|net|info|dev|app|edu|gov|io|ai|eu|uk|us|fr|de|es|it|ch|at|be|nl|ca|br|jp|museum|example";
const EXTENSIONS =
  "tsx?|jsx?|mjs|cjs|json|md|txt|csv|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|webp|mp[34]|wav|mov|html?|css|scss|py|rb|go|rs|java|sh|sql|ya?ml|toml|xml|zip|tar|gz|log|env|ini|exe|srt|vtt";

const spelled = (letters: string): string => [...letters.toUpperCase()].join(" ");

/** A part of an address: an ending without a vowel or of two letters is spelled, digits are numbers. */
function part(text: string, locale: Locale, last: boolean): string {
  if (
    last &&
    /^\p{L}+$/u.test(text) &&
    !SAID_AS_WORDS.has(text.toLowerCase()) &&
    (text.length === 2 ||
      (text.length < 5 && !/[aeiouy]/i.test(text)) ||
      /^(?:html|yaml|jpe?g|docx?|xlsx|tsx|jsx|exe|ini|css|csv|avi|mov|wav|svg|png|xml|pdf)$/i.test(text))
  )
    return spelled(text);
  return text.replace(/\d+/g, (digits) => ` ${integerWords(digits, locale)} `);
}

/** An address, path or file name with its signs as words. */
function signsSaid(text: string, locale: Locale): string {
  const { dot, slash, dash, underscore, backslash, colon, tilde, at, plus } = locale.words;
  const pieces = text.split(/([./\\@_:~+-])/).filter(Boolean);
  const lastDot = pieces.lastIndexOf(".");
  const names: Record<string, string> = {
    ".": dot,
    "/": slash,
    "\\": backslash,
    "@": at,
    _: underscore,
    ":": colon,
    "~": tilde,
    "-": dash,
    "+": plus,
  };
  return pieces
    .map((piece, index) => names[piece] ?? part(piece, locale, lastDot >= 0 && index > 0 && pieces[index - 1] === "."))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A host's name; hyphens in it are not said. */
const hostSaid = (host: string, locale: Locale): string => signsSaid(host.replace(/-/g, " "), locale);

/** Longest path of an address without a scheme that is said with it. */
const LONGEST_PATH = 24;

export const addresses: readonly Rule[] = [
  matching(
    /(?:mailto:)?([\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})/uy,
    ([, address], { locale }) => signsSaid(address!, locale),
  ),
  matching(
    /(?:https?|ftp):\/\/(?:www\.)?([^\s<>"')\]/?#:]+)(?:[^\s<>"')\]]*[^\s<>"')\].,;:!?…])?/iuy,
    ([, host], { locale }) => hostSaid(host!.replace(/[.,;:!?…]+$/, ""), locale),
  ),
  matching(
    /www\.([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?:\/[^\s<>"')\]]*[^\s<>"')\].,;:!?…])?/iuy,
    ([, host], { locale }) => hostSaid(host!, locale),
  ),
  matching(
    new RegExp(
      `((?:[\\p{L}\\p{N}-]+\\.)+(?:${DOMAINS}))(?:/([\\p{L}\\p{N}._~/-]*[\\p{L}\\p{N}/]))?(?![\\p{L}\\p{N}@-]|\\.\\p{L})`,
      "uy",
    ),
    ([, host, path], { locale }) => {
      if (/^\d+(\.\d+)*$/.test(host!)) return undefined;
      const said = hostSaid(host!, locale);
      return path && path.length <= LONGEST_PATH ? `${said} ${signsSaid(`/${path}`, locale)}` : said;
    },
  ),
  // Paths: of Windows, from a root or a home, or of several folders.
  matching(/[A-Z]:\\[\p{L}\p{N}\\._-]*[\p{L}\p{N}\\_-]/uy, ([path], { locale }) => signsSaid(path, locale)),
  matching(
    /(?:~|\.{1,2})?\/(?:[\p{L}\p{N}._-]+\/)*[\p{L}\p{N}._-]*[\p{L}\p{N}_/-]/uy,
    ([path], { locale, text, index }) =>
      /[\p{L}\p{N}%°€$)]$/u.test(text.slice(0, index)) ? undefined : signsSaid(path, locale),
  ),
  matching(
    /(?:[\p{L}_][\p{L}\p{N}._-]*\/){2,}[\p{L}\p{N}._-]*[\p{L}\p{N}_-]|(?:[\p{L}_][\p{L}\p{N}._-]+\/)+(?=[\s)”"',;:]|[.!?…](?:\s|$)|$)/uy,
    ([path], { locale }) => signsSaid(path, locale),
  ),
  matching(
    new RegExp(
      `(?:[\\p{L}\\p{N}_-]+/)*\\.?[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.(?:${EXTENSIONS})(?![\\p{L}\\p{N}])`,
      "uy",
    ),
    ([file], { locale }) => (/^[\d.]+$/.test(file) ? undefined : signsSaid(file, locale)),
  ),
  matching(/\.(?:env|gitignore|bashrc|zshrc|profile|ssh|config|npmrc)(?![\p{L}\p{N}])/uy, ([file], { locale }) =>
    signsSaid(file, locale),
  ),
  // Names and options of programs.
  matching(/(--?)([a-zA-Z][a-zA-Z-]*)/uy, ([, dashes, name], { locale, text, index }) => {
    if (!/(?:^|[\s(`"'])$/.test(text.slice(0, index)) || !/^(?:--|-[a-zA-Z]{1,3}$)/.test(dashes! + name!))
      return undefined;
    const words = dashes === "-" ? [...name!].join(" ") : name!.replace(/-/g, " ");
    return `${dashes === "--" ? `${locale.words.dash} ` : ""}${locale.words.dash} ${words}`;
  }),
  matching(/[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/uy, ([name]) => name.replaceAll("_", " ")),
  matching(/#(\p{L}[\p{L}\p{N}_]*)/uy, ([, tag], { locale }) => `${locale.words.hashtag} ${humps(tag!)}`),
  matching(/@([\p{L}\p{N}_.]*[\p{L}\p{N}_])/uy, ([, name], { locale }) => `${locale.words.at} ${humps(name!)}`),
];

const humps = (name: string): string => name.replace(/_/g, " ").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
