import { z } from "zod";
import { wordsSchema } from "@/lib/messages/message";
import { timelineSchema } from "@/lib/timeline/schema";

/** What a page plays of a film: its document with files that browsers play, and what is still to come. */
export const previewSchema = z.object({
  timeline: timelineSchema,
  preparing: z.array(z.object({ name: z.string(), progress: z.number() })),
  failed: z.array(z.object({ name: z.string(), reason: wordsSchema })),
});
