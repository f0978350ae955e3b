import { wellFormed } from "@/lib/core/characters";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { containsNul } from "./no-nul";
import { readBody } from "./read-body";

/** Largest JSON body unless a contract says otherwise, in bytes. */
export const MAX_JSON_BYTES = 2 * 1024 ** 2;

/** Levels of objects and arrays in a body: what writes it down again works recursively. */
const MOST_LEVELS = 64;

/**
 * Reads a JSON body without holding more than allowed.
 * @throws AppError `payload_too_large`, or `bad_request` for what is not JSON
 */
export async function readJson(request: Request, maxBytes = MAX_JSON_BYTES): Promise<unknown> {
  const text = decoded(await readBody(request, maxBytes));
  if (text.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed("it is not valid JSON");
  }
  if (isDeeper(value, MOST_LEVELS)) throw malformed(`it is nested deeper than ${MOST_LEVELS} levels`);
  // PostgreSQL's text and jsonb cannot hold NUL, and no client means it.
  if (text.includes("\\u0000") && containsNul(value)) throw malformed("it contains a NUL character");
  return /\\u[dD]/.test(text) ? wellFormedValue(value) : value;
}

/** The text of a JSON body, which is UTF-8 (RFC 8259). In another encoding, letters would be lost without a word. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("it is not UTF-8");
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== "object") return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}

function wellFormedValue(value: unknown): unknown {
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(wellFormedValue);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [wellFormed(key), wellFormedValue(item)]));
}

function malformed(why: string): AppError {
  return new AppError({
    code: "bad_request",
    message: say("http.body_cannot_read", { why }),
    remedy: say("http.send_json_object_content_type"),
    field: "body",
  });
}
