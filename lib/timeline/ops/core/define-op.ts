import { z } from "zod";
import { issueMessage } from "@/lib/messages/validation";
import type { Timeline } from "../../schema";
import type { Diff } from "./diff";
import { Draft } from "./draft";
import { type Refusal, Refused } from "./refusal";

/** What became of an operation: the document with it and what it changed, or why nothing was done. */
export type Outcome =
  | { document: Timeline; diff: Diff; refusal?: undefined }
  | { refusal: Refusal; document?: undefined; diff?: undefined };

/** An operation on a timeline. Pure: the same document and parameters give the same outcome. */
export interface Operation<N extends string = string, S extends z.ZodRawShape = z.ZodRawShape> {
  name: N;
  /** Parameters with the operation's own name: `{ op: "removeItems", ids: […] }`. */
  schema: z.ZodObject<S & { op: z.ZodLiteral<N> }>;
  apply(document: Timeline, parameters: z.input<z.ZodObject<S>>): Outcome;
  /** The same with parameters that nobody has looked at. */
  run(document: Timeline, parameters: unknown): Outcome;
}

/** Makes an operation of what it does to a draft. New ids come in the parameters, so that it can be replayed. */
export function defineOp<N extends string, S extends z.ZodRawShape>(init: {
  name: N;
  parameters: S;
  /** @throws Refused when it cannot be done */
  edit(draft: Draft, parameters: z.output<z.ZodObject<S>>): void;
}): Operation<N, S> {
  const { name, parameters, edit } = init;
  const shape = z.object(parameters);
  const run = (document: Timeline, given: unknown): Outcome => {
    const read = shape.safeParse(given);
    if (!read.success) {
      const [issue] = read.error.issues;
      if (!issue) throw read.error;
      return { refusal: { field: issue.path.join("."), reason: issueMessage(issue) } };
    }
    try {
      const draft = new Draft(document);
      edit(draft, read.data);
      return draft.finish();
    } catch (error) {
      if (error instanceof Refused) return { refusal: error.refusal };
      throw error;
    }
  };
  const schema = z.object({ ...parameters, op: z.literal(name) });
  return { name, schema, apply: run, run };
}
