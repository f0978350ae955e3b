import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { foreign, type Message, messageSchema } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { Prisma } from "./client";

/** Which value of the database is meant, for the log. */
export interface StoredPlace {
  table: string;
  column: string;
  id: string;
}

const problemsOf = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join(".") || "(whole)"}: ${message}`)
    .join("; ");

/**
 * Opens a JSON column with its schema.
 * @throws AppError `internal` for a value that the schema does not know; the log says which row it is and what is wrong
 */
export function parseStored<S extends z.ZodType>(schema: S, value: unknown, place: StoredPlace): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  logger.error("A stored value cannot be read", { ...place, problems: problemsOf(result.error) });
  throw new AppError({
    code: "internal",
    message: say("core.what_studio_has_stored_cannot", { place: place.id }),
    remedy: say("core.see_log"),
    details: { ...place },
    cause: result.error,
  });
}

/**
 * Opens a JSON column that is kept beside a plainer form of the same, as a message is beside its English sentence. Null where
 * older versions left it out, and for a value that the schema does not know: then the log says which row it is.
 */
export function parseIfKept<S extends z.ZodType>(schema: S, value: unknown, place: StoredPlace): z.output<S> | null {
  if (value === null) return null;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  logger.warn("A stored value cannot be read, the text beside it stands for it", {
    ...place,
    problems: problemsOf(result.error),
  });
  return null;
}

/** A message that is kept beside its English sentence; the sentence alone where it does not go with that one. */
export function storedMessage(said: unknown, text: string, place: StoredPlace): Message;
/** Null where nothing is said. */
export function storedMessage(said: unknown, text: string | null, place: StoredPlace): Message | null;
export function storedMessage(said: unknown, text: string | null, place: StoredPlace): Message | null {
  if (text === null) return null;
  const kept = parseIfKept(messageSchema, said, place);
  return kept?.text === text ? kept : foreign(text);
}

/** A value of our own types as a JSON column takes it. */
export const toStored = (value: object): Prisma.InputJsonObject => value as Prisma.InputJsonObject;
