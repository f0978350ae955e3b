import { IntlMessageFormat } from "intl-messageformat";
import type { Arg, Args, Joint, Message } from "./message";

/** Figures with a fixed number of decimals: `{seconds, number, d1}`. Thousands are not set apart. */
const FORMATS = {
  number: {
    d1: { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false },
    d2: { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false },
  },
};

/** Signs that stand between the things of a list, in every language. */
const SIGNS: Record<Exclude<Joint, "and" | "or">, string> = { comma: ", ", semicolon: "; ", dot: " · ", space: " " };

export interface Language {
  /** BCP 47; decides plurals and how figures are written. */
  locale: string;
  /** ICU sentences by message id; one that is missing is shown as the message's own text. */
  sentences: Readonly<Record<string, string>>;
  and: string;
  or: string;
  /** How a figure without a format of its own is written. */
  figure(value: number): string;
}

/** Says messages in one language. Sentences are parsed when they are first said. */
export function formatter(language: Language): (message: Message) => string {
  const parsed = new Map<string, IntlMessageFormat>();

  function sentence(id: string, source: string): IntlMessageFormat {
    const known = parsed.get(id) ?? new IntlMessageFormat(source, language.locale, FORMATS, { ignoreTag: true });
    parsed.set(id, known);
    return known;
  }

  function value(name: string, arg: Arg, counted: ReadonlySet<string>): string | number {
    if (typeof arg === "string") return arg;
    if (typeof arg === "number") return counted.has(name) ? arg : language.figure(arg);
    if ("text" in arg) return say(arg);
    const items = arg.list.map((item) => (typeof item === "string" ? item : say(item)));
    if (arg.by !== "and" && arg.by !== "or") return items.join(SIGNS[arg.by]);
    return items.join(` ${language[arg.by]} `);
  }

  function filled(id: string, source: string, args: Args): string {
    const format = sentence(id, source);
    const counted = countedIn(format);
    const values = Object.entries(args).map(([name, arg]) => [name, value(name, arg, counted)]);
    return String(format.format(Object.fromEntries(values)));
  }

  function say({ id, args, text }: Message): string {
    const source = id === undefined || !Object.hasOwn(language.sentences, id) ? undefined : language.sentences[id];
    if (id === undefined || source === undefined) return text;
    if (!/[{']/.test(source)) return source;
    return filled(id, source, args ?? {});
  }
  return say;
}

/** Arguments that the sentence formats itself, and which must stay figures. */
function countedIn(format: IntlMessageFormat): ReadonlySet<string> {
  const names = format
    .getAst()
    .flatMap((part) => ("value" in part && part.type !== 0 && part.type !== 1 ? [part.value] : []));
  return new Set(names);
}
