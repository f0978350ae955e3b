import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { say } from "@/lib/messages/say";
import type { Prisma } from "./client";

/** Which value of the database is meant, for the log. */
export interface StoredPlace {
  table: string;
  column: string;
  id: string;
}

/**
 * Opens a JSON column with its schema.
 * @throws AppError `internal` for a value that the schema does not know; the log says which row it is and what is wrong
 */
export function parseStored<S extends z.ZodType>(schema: S, value: unknown, place: StoredPlace): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join(".") || "(whole)"}: ${message}`);
  logger.error("A stored value cannot be read", { ...place, problems: problems.slice(0, 5).join("; ") });
  throw new AppError({
    code: "internal",
    message: say("core.what_studio_has_stored_cannot", { place: place.id }),
    remedy: say("core.see_log"),
    details: { ...place },
    cause: result.error,
  });
}

/** A value of our own types as a JSON column takes it. */
export const toStored = (value: object): Prisma.InputJsonObject => value as Prisma.InputJsonObject;
