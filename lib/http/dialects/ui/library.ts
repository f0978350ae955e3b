import { z } from "zod";
import { wordsSchema } from "@/lib/messages/message";
import { PROXY_STATES } from "@/lib/services/assets/proxy-states";
import { ASSET_STATUSES, type AssetKind } from "@/lib/services/assets/statuses";
import { uploadSchema } from "./catalogue";
import { pageOf, pageQuery, time } from "./common";

/** Kinds of files as the library sorts them, and the kinds of the core behind each. */
export const ASSET_GROUPS = {
  image: ["image"],
  video: ["video"],
  sound: ["voice", "audio"],
  music: ["music"],
  film: ["film"],
  other: ["caption", "thumbnail", "document"],
} as const satisfies Record<string, readonly AssetKind[]>;
export type AssetGroup = keyof typeof ASSET_GROUPS;
export const GROUP_NAMES = Object.keys(ASSET_GROUPS) as [AssetGroup, ...AssetGroup[]];

/** Files the user brought, and files the studio or its providers made. */
export const ASSET_ORIGINS = ["uploaded", "made"] as const;
export type AssetOrigin = (typeof ASSET_ORIGINS)[number];

export { ASSET_STATUSES };

/** A file as the library shows it, with where it came from. `url` is empty until there is a file. */
export const assetSchema = uploadSchema.extend({
  group: z.enum(GROUP_NAMES),
  status: z.enum(ASSET_STATUSES),
  mime: z.string(),
  /** What a player is given: the file itself, or its proxy; empty until there is something that browsers play. */
  playUrl: z.string(),
  /** Whether browsers play the file, and how far the copy for them is (0–1) where they do not. */
  proxy: z.object({ state: z.enum(PROXY_STATES), progress: z.number(), error: wordsSchema.nullable() }),
  width: z.number().nullable(),
  height: z.number().nullable(),
  codec: z.string().nullable(),
  createdAt: time,
  filmId: z.string().nullable(),
  projectId: z.string().nullable(),
  provider: z.string(),
  model: z.string(),
  prompt: z.string(),
  negativePrompt: z.string(),
  /** As text: seeds may be larger than what a number holds exactly. */
  seed: z.string().nullable(),
  licence: z.string(),
  source: z.string(),
  /** US cents at the provider. */
  costCents: z.number(),
  sha256: z.string(),
  error: wordsSchema.nullable(),
  /** Providers that were asked first, and why they did not make it. */
  attempts: z.array(z.object({ provider: z.string(), outcome: z.string(), message: wordsSchema })),
  warnings: z.array(wordsSchema),
});
export type AssetView = z.infer<typeof assetSchema>;

export const assetPage = pageOf(assetSchema);
export const assetQuery = pageQuery.extend({
  group: z.enum(GROUP_NAMES).optional(),
  origin: z.enum(ASSET_ORIGINS).optional(),
  status: z.enum(ASSET_STATUSES).optional(),
});
