import { z } from "zod";

/** What this machine's render cache keeps of one's films; null where nothing is rendered. */
export const renderCacheSchema = z.object({
  cache: z.object({ files: z.number().int(), bytes: z.number(), limitBytes: z.number() }).nullable(),
});
export type RenderCache = z.infer<typeof renderCacheSchema>;
