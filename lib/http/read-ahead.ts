import type { Actor } from "@/lib/core/actor";
import { signedIn } from "./session";

type Key = readonly unknown[];

/**
 * Reads on the server what a page's queries would ask first, so that it arrives with the page. What cannot be read is
 * left out: the page asks for it itself and says what is wrong.
 */
export async function readAhead(reads: (actor: Actor) => [Key, () => Promise<unknown>][]): Promise<[Key, unknown][]> {
  const actor = await signedIn();
  if (!actor) return [];
  const answers = await Promise.allSettled(
    // A query the address mistyped throws at once; it must not take the others down.
    reads(actor).map(async ([key, read]): Promise<[Key, unknown]> => [key, await read()]),
  );
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
}
