import type { z } from "zod";
import type { CallContext, Provenance, ProviderBase } from "./base";

export interface WriterRequest<T> {
  system: string;
  prompt: string;
  /** The reply is checked against this; a reply that does not fit is asked for once more, then fails. */
  schema: z.ZodType<T>;
  schemaName: string;
}

/** A language model. Understanding a script without one is not a provider but lib/language. */
export interface WriterProvider<O = unknown> extends ProviderBase<"writer", O> {
  write<T>(request: WriterRequest<T>, context: CallContext): Promise<{ value: T; provenance: Provenance }>;
}
