import type { Message } from "@/lib/messages/message";
/** The providers that were tried, as every API surface tells them. */
export function attemptsWire<Outcome extends string>(
  attempts: readonly { provider: string; outcome: Outcome; message: Message }[],
): { provider: string; outcome: Outcome; message: string }[] {
  return attempts.map(({ provider, outcome, message }) => ({ provider, outcome, message: message.text }));
}
