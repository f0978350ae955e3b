import { z } from "zod";

export { filmReport as reportColumn } from "../production/report";

/** The column `Film.sources`: what the narrated facts and the pictures come from. */
export const sourcesColumn = z.array(
  z.object({ title: z.string().optional(), url: z.string().optional(), licence: z.string().optional() }),
);
export type FilmSource = z.output<typeof sourcesColumn>[number];
