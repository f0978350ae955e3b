import { z } from "zod";

/** Schema of what an event carries. */
export type EventSchema = z.ZodType<Record<string, unknown>, Record<string, unknown>>;

/** An event that the product sends through the workflow engine: its name and what it carries. */
export interface WorkflowEvent<S extends EventSchema = EventSchema> {
  readonly name: string;
  readonly schema: S;
}

/** Names an event once, for whoever sends it (`dispatch`) and whoever waits for it (a function's trigger). */
export function defineEvent<const S extends EventSchema>(name: string, schema: S): WorkflowEvent<S> {
  return { name, schema };
}

const jobData = z.object({
  jobId: z.string().min(1),
  /** Whose job it is: accounts share the places of a workflow function. */
  userId: z.string().optional(),
  /** Which run of the job this event starts: more than 0 when the workflow engine lost the ones before. */
  run: z.number().int().optional(),
});

/** An event that is about one job. */
export type JobEvent = WorkflowEvent<typeof jobData>;

/** The event that hands jobs of a kind to their workflow function. */
export const defineJobEvent = (name: string): JobEvent => defineEvent(name, jobData);
