import type { Message } from "@/lib/messages/message";
import type { Problem } from "../../problems";

/** Why an operation cannot be done on a document: where, and what to say. */
export type Refusal = Problem;

/** Thrown inside of an operation, and caught where it is applied. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason.text);
  }
}

/** Ends an operation: nothing of it is done. */
export function refuse(reason: Message, place: Omit<Refusal, "reason"> = {}): never {
  throw new Refused({ ...place, reason });
}
