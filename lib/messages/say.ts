import type { ArgsOf, Names } from "./args";
import { type English, english, type MessageId } from "./en";
import { formatter } from "./format";
import type { Args, Message } from "./message";

const inEnglish = formatter({ locale: "en", sentences: english, and: "and", or: "or", figure: String });

type Given<Id extends MessageId> = [Names<English[Id]>] extends [never] ? [] : [args: ArgsOf<English[Id]>];

/** A sentence of ours by its id, with what is filled in: `say("film.no_timeline")`, `say("core.not_found", { … })`. */
export function say<Id extends MessageId>(id: Id, ...[args]: Given<Id>): Message {
  const message: Message = args === undefined ? { id, text: "" } : { id, args: args as Args, text: "" };
  return { ...message, text: inEnglish(message) };
}
