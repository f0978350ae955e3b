import { z } from "zod";
import { wordsSchema } from "@/lib/messages/message";
import type { DerivativeRow } from "@/lib/services/assets";
import { beatsFacts, DERIVATIVE_STATES, filmstripFacts, waveformFacts } from "@/lib/services/assets/derivatives/kinds";

const common = {
  assetId: z.string(),
  state: z.enum(DERIVATIVE_STATES),
  /** Share that is done, 0 to 1. */
  progress: z.number(),
  /** Why it failed; null otherwise. */
  error: wordsSchema.nullable(),
};

/** What is drawn of an asset in the editor; `facts` are null until it is ready. */
export const derivativeSchema = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("waveform"), facts: waveformFacts.nullable() }),
  z.object({ ...common, kind: z.literal("beats"), facts: beatsFacts.nullable() }),
  z.object({ ...common, kind: z.literal("filmstrip"), facts: filmstripFacts.nullable() }),
]);
export type DerivativeView = z.output<typeof derivativeSchema>;

export const derivativesSchema = z.object({ items: z.array(derivativeSchema) });

/** Rows of one kind hold that kind's facts: the services read them by it. */
export const derivativesView = (rows: DerivativeRow[]): { items: DerivativeView[] } => ({
  items: rows.map((row) => row as DerivativeView),
});
