import { z } from "zod";
import { wordsSchema } from "@/lib/messages/message";
import { PROXY_STATES } from "@/lib/services/assets/proxy-states";
import { ASSET_SHELVES, ASSET_SORTS } from "@/lib/services/assets/shelves";
import { ASSET_STATUSES, type AssetKind } from "@/lib/services/assets/statuses";
import { MAX_TAG, MAX_TAGS } from "@/lib/services/library/limits";
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

export { ASSET_SHELVES, ASSET_SORTS, ASSET_STATUSES };

/** One to many files, by their ids. */
const ids = z.array(z.string().min(1).max(200)).min(1).max(500);
/** A tag: any word or a few, without a comma. */
const tag = z
  .string()
  .trim()
  .min(1)
  .max(MAX_TAG)
  .regex(/^[^,]*$/);

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
  tags: z.array(z.string()),
  /** Since when it lies in the trash. */
  trashedAt: time.nullable(),
  /** Of a film's file: a newer version stands in its place, and it is removed some day. */
  superseded: z.boolean(),
});
export type AssetView = z.infer<typeof assetSchema>;

/** A page of files, with the tags that are in use and how much lies in the trash. */
export const assetPage = pageOf(assetSchema).extend({
  tags: z.array(z.object({ tag: z.string(), files: z.number().int() })),
  trash: z.object({ files: z.number().int(), bytes: z.number() }),
});
export const assetQuery = pageQuery.extend({
  group: z.enum(GROUP_NAMES).optional(),
  shelf: z.enum(ASSET_SHELVES).optional(),
  sort: z.enum(ASSET_SORTS).optional(),
  tag: z.string().max(200).optional(),
  film: z.string().max(200).optional(),
  status: z.enum(ASSET_STATUSES).optional(),
});

/** A film with the files that belong to it, as one. */
export const foldedFilmSchema = z.object({
  filmId: z.string(),
  title: z.string(),
  posterUrl: z.string().nullable(),
  files: z.number().int(),
  bytes: z.number(),
  /** How many of the files a newer version has replaced. */
  superseded: z.number().int(),
  newestAt: time,
});
export type FoldedFilmView = z.infer<typeof foldedFilmSchema>;
export const foldedFilmPage = pageOf(foldedFilmSchema);

export const assetIdsRequest = z.object({ ids });
export const tagsRequest = z.object({
  ids,
  add: z.array(tag).max(MAX_TAGS).default([]),
  remove: z.array(z.string().max(200)).max(MAX_TAGS).default([]),
});
export const trashedSchema = z.object({ trashed: z.number().int(), kept: z.number().int() });
export const restoredSchema = z.object({ restored: z.number().int() });
export const emptiedSchema = z.object({ removed: z.number().int(), kept: z.number().int() });
export const taggedSchema = z.object({ changed: z.number().int() });
