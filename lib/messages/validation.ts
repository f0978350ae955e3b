import { z } from "zod";
import type { Args, Message } from "./message";
import { messageSchema } from "./message";

/** What schemas say in place of zod, by its English. */
const wordings = new Map<string, Message>();

/** A schema's own sentence, as zod takes one beside a check: `.regex(LANGUAGE, wording(say("validation.language_code")))`. */
export function wording(message: Message): string {
  wordings.set(message.text, message);
  return message.text;
}

/** What a refused value's issue is called, and what is filled in; undefined for one that has no words of ours. */
function wordsOf(issue: z.core.$ZodIssue): { id: string; args?: Args } | undefined {
  switch (issue.code) {
    case "too_big": {
      const args = { most: Number(issue.maximum) };
      if (issue.origin === "string") return { id: "validation.too_long", args };
      return { id: issue.origin === "array" ? "validation.too_many" : "validation.too_big", args };
    }
    case "too_small": {
      const args = { least: Number(issue.minimum) };
      if (issue.origin === "string") return { id: "validation.too_short", args };
      return { id: issue.origin === "array" ? "validation.too_few" : "validation.too_small", args };
    }
    case "invalid_type":
      return { id: issue.input === undefined ? "validation.required" : "validation.wrong_kind" };
    case "invalid_value":
      return {
        id: "validation.no_choice",
        args: { choices: issue.values.map((value) => JSON.stringify(value)).join("|") },
      };
    case "invalid_format":
      if (issue.format === "url") return { id: "validation.no_url" };
      return issue.format === "email" ? { id: "validation.no_email" } : undefined;
    default:
      return undefined;
  }
}

/** What zod says of an issue where the schema says nothing of its own. */
function standard(issue: z.core.$ZodIssue): string | undefined {
  const said = z.config().localeError?.(issue as z.core.$ZodRawIssue);
  return typeof said === "string" ? said : said?.message;
}

/**
 * What is wrong with a value, with zod's own English for the APIs and our words for the studio's forms. A check of ours may
 * bring its message along (`params: { said: say(…) }`).
 */
export function issueMessage(issue: z.core.$ZodIssue): Message {
  if (issue.code === "custom") {
    const given = messageSchema.safeParse(issue.params?.said);
    if (given.success) return given.data;
  }
  // A query parameter such as `page=abc` is read as a number first.
  const text = issue.message.replace("received NaN", "received something else");
  // A schema's own sentence, given in place of zod's, says more than the kind of the issue does.
  return issue.message === standard(issue) ? { ...wordsOf(issue), text } : (wordings.get(issue.message) ?? { text });
}
