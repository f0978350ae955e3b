import { z } from "zod";
import { linkedin } from "@/lib/providers/publish/linkedin";
import type { PublishAdapter } from "@/lib/providers/publish/port";
import { tiktok } from "@/lib/providers/publish/tiktok";
import { youtube } from "@/lib/providers/publish/youtube";

/** Platforms of others, a line each. */
const ADAPTERS: readonly PublishAdapter[] = [youtube, linkedin, tiktok];

/** This studio's own pages, which need no account. */
export const WATCH = "watch";

/** What a request may say of a film on a page of this studio. */
export const watchConfig = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  description: z.string().trim().max(5000).optional(),
  visibility: z.enum(["public", "unlisted"]).default("unlisted"),
  until: z.iso.datetime({ offset: true }).nullable().optional(),
  download: z.boolean().optional(),
});

/** Every platform, in the order in which they are listed. */
export const PLATFORMS: readonly string[] = [WATCH, ...ADAPTERS.map(({ id }) => id)];

/** The adapter of a platform of others; undefined for this studio's own pages, and for one that nobody knows. */
export const adapterOf = (platform: string): PublishAdapter | undefined => ADAPTERS.find(({ id }) => id === platform);
