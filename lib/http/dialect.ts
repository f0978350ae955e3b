import type { Actor } from "@/lib/core/actor";
import type { AppError } from "@/lib/core/errors";
import type { Limit } from "@/lib/services/limits";
import type { MessageLanguage } from "./accept-language";

/** One documented surface: how it authenticates, limits rates, and writes answers and errors. Stated once. */
export interface Dialect {
  id: string;
  /** Path its contracts lie below. */
  base: string;
  title: string;
  /** Who asks, or null without valid credentials. May throw for a dialect with its own wording. */
  authenticate(request: Request): Promise<Actor | null>;
  /** Requests for each key or person. */
  limit: Limit;
  /** The error as this surface writes it, in the language that the client asked for, if any. */
  renderError(error: AppError, requestId: string, language?: MessageLanguage): { status: number; body: unknown };
}
