import { z } from "zod";
import { keptMessageSchema, messageSchema } from "@/lib/messages/message";

/** A sentence the user must see on the job and the film: what was left out or replaced, and what would change it. */
export const noticeSchema = z.object({
  code: z.string(),
  message: keptMessageSchema,
  remedy: keptMessageSchema.optional(),
});
export type Notice = z.output<typeof noticeSchema>;

/** The column `Job.errorSaid`: why it failed and what to do. */
export const saidColumn = z.object({ message: messageSchema, remedy: messageSchema.optional() });

/** The column `Job.notices`. */
export const noticesSchema = z.array(noticeSchema);

const share = z.number();

/** The column `JobEvent.data`: what is common to all events, and whatever a kind of job notes besides. */
export const eventDataSchema = z.looseObject({
  /** Key of the pipeline's step. */
  step: z.string().optional(),
  /** Share of the step that is done, 0 to 1. */
  progress: share.optional(),
  /** Share of the job that is done, 0 to 1. */
  overall: share.nullish(),
  /** Things that a step counts. */
  done: z.number().optional(),
  total: z.number().optional(),
  /** An error's code, or a notice's. */
  code: z.string().optional(),
  /** A part of the step, and how long it took, in seconds. */
  part: z.string().optional(),
  seconds: z.number().optional(),
  /** A stage of the renderer. */
  stage: z.string().optional(),
  /** Place in the machine's line of renders, and seconds until its turn. */
  position: z.number().optional(),
  waitSeconds: z.number().optional(),
});
export type EventData = z.output<typeof eventDataSchema>;
