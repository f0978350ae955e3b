import type { Message, MessageList } from "./message";

/** The name that an argument `n`, `n, number` or `seconds, number, d1` begins with. */
type NameOf<Inside extends string> = Inside extends `${infer Name},${string}` ? Name : Inside;

/** Names of the arguments of an ICU sentence. Branches of a plural hold text only, and it ends with two braces. */
export type Names<Sentence extends string> = Sentence extends `${string}{${infer Rest}`
  ? Rest extends `${infer Name}, plural,${infer Branches}`
    ? Name | (Branches extends `${string}}}${infer After}` ? Names<After> : never)
    : Rest extends `${infer Inside}}${infer After}`
      ? NameOf<Inside> | Names<After>
      : never
  : never;

/** Names of those arguments that must be numbers. */
type Counted<Sentence extends string> = Sentence extends `${string}{${infer Rest}`
  ? Rest extends `${infer Head}}${infer After}`
    ?
        | (Head extends `${infer Name}, number${string}`
            ? Name
            : Head extends `${infer Name}, plural,${string}`
              ? Name
              : never)
        | Counted<After>
    : never
  : never;

/** What a sentence must be given: its arguments by name. */
export type ArgsOf<Sentence extends string> = {
  [Name in Names<Sentence>]: Name extends Counted<Sentence> ? number : string | number | Message | MessageList;
};
