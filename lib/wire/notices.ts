import type { Message } from "@/lib/messages/message";

/** Notices and warnings as every API surface tells them: in English. */
export function noticesWire(
  notices: readonly { code: string; message: Message }[],
): { code: string; message: string }[] {
  return notices.map(({ code, message }) => ({ code, message: message.text }));
}
