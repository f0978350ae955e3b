import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Longest key in bytes that every driver takes. */
const LONGEST = 900;

/**
 * Refuses what is not a key in every driver: empty or dotted parts, control characters, backslashes, more than 900 bytes.
 * @throws AppError bad_request
 */
export function assertKey(key: string): string {
  const parts = key.split("/");
  const wrong =
    parts.some((part) => part === "" || part === "." || part === "..") ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u001f\u007f\\]/.test(key) ||
    Buffer.byteLength(key) > LONGEST;
  if (wrong) throw new AppError({ code: "bad_request", message: say("storage.not_key", { key }) });
  return key;
}
