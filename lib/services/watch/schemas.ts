import { z } from "zod";
import { say } from "@/lib/messages/say";

export const VISIBILITIES = ["public", "unlisted", "password"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const HOST = /^(\*|(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:\d{1,5})?)$/;

/** A host as a frame's ancestor is named: `example.org`, `*.example.org`, with a port where it has one; or `*` for all. */
const embedHost = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .refine((host) => HOST.test(host), { params: { said: say("watch.host_shape"), constraint: "host" } });

/** What a page is published with; what is left out stays as it is, or is as usual for a new page. */
export const watchPageInput = z.object({
  visibility: z.enum(VISIBILITIES).optional(),
  /** Of a page with a password; it stays when it is left out. */
  password: z.string().min(4).max(200).optional(),
  title: z.string().trim().min(1).max(200).optional(),
  description: z.string().trim().max(5000).optional(),
  /** When the page closes by itself; null for never. */
  until: z.iso.datetime({ offset: true }).nullable().optional(),
  download: z.boolean().optional(),
  embedHosts: z.array(embedHost).max(50).optional(),
});
export type WatchPageInput = z.output<typeof watchPageInput>;
