import { z } from "zod";

/**
 * What may be filled into a sentence: a value, another message (why a scene failed, say), or several of either.
 * Plain text is what is nobody's to translate: names, a vendor's own words, what a program said.
 */
export type Arg = string | number | Message | MessageList;
export type Args = { [name: string]: Arg };

/** How several things are put in a row: the words for `and` and `or` are the reader's, the others are signs. */
export type Joint = "and" | "or" | "comma" | "semicolon" | "dot" | "space";

export type MessageList = {
  list: readonly (string | Message)[];
  by: Joint;
};

/**
 * Something said to a person: the English sentence, and what it was made from, so that it can be said in another language.
 * Without an `id` it is foreign text or a sentence that an older version kept, and is shown as it is.
 */
export type Message = {
  text: string;
  /** Key of `english`; a name that this version does not know is shown as `text`. */
  id?: string | undefined;
  args?: Args | undefined;
};

/** A vendor's own words, or a text of the user's, where a message is wanted. Never a sentence of ours: those have an id. */
export function foreign(text: string): Message {
  return { text };
}

/** Things in a row inside a message: `list(["OPENAI_API_KEY", "GROQ_API_KEY"], "or")`. */
export function list(items: readonly (string | Message)[], by: Joint): MessageList {
  return { list: items, by };
}

export function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && typeof (value as { text?: unknown }).text === "string";
}

const JOINTS = ["and", "or", "comma", "semicolon", "dot", "space"] as const satisfies readonly Joint[];

/** A message whole, as it is kept. */
export const messageSchema: z.ZodType<Message> = z.object({
  text: z.string(),
  id: z.string().optional(),
  args: z
    .record(
      z.string(),
      z.union([
        z.string(),
        z.number(),
        z.lazy(() => messageSchema),
        z.object({ list: z.array(z.union([z.string(), z.lazy(() => messageSchema)])), by: z.enum(JOINTS) }),
      ]),
    )
    .optional(),
});

/**
 * Words in an answer to the studio's pages: a message, or text as it is. The document of the API shows it; what is filled in
 * is opened where it is said.
 */
export const wordsSchema = z.union([
  z.string(),
  z.object({ text: z.string(), id: z.string().optional(), args: z.record(z.string(), z.unknown()).optional() }),
]);
export type Words = z.output<typeof wordsSchema>;

/** Words in English. */
export const textOf = (words: Words): string => (typeof words === "string" ? words : words.text);

/** Words as a message; what this version cannot open is shown as its text. */
export function opened(words: Words): Message {
  if (typeof words === "string") return foreign(words);
  return messageSchema.safeParse(words).data ?? foreign(words.text);
}

/** A message as it is kept: older versions kept the sentence alone. */
export const keptMessageSchema = z.union([messageSchema, z.string().transform(foreign)]);
