import { z } from "zod";
import { VISIBILITIES } from "@/lib/services/watch/schemas";
import { time } from "./common";

/** A film's page as its owner sees it. */
export const watchPageSchema = z.object({
  url: z.string(),
  visibility: z.enum(VISIBILITIES),
  title: z.string(),
  description: z.string(),
  until: time.nullable(),
  download: z.boolean(),
  embedHosts: z.array(z.string()),
  publishedAt: time,
});
export type WatchPage = z.infer<typeof watchPageSchema>;

/** `page` is null for a film that was not published. */
export const filmWatchSchema = z.object({ page: watchPageSchema.nullable() });
