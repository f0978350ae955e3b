export const ASSET_STATUSES = ["pending", "processing", "completed", "failed"] as const;
export type AssetStatus = (typeof ASSET_STATUSES)[number];

export const ASSET_KINDS = [
  "image",
  "video",
  "voice",
  "music",
  "audio",
  "caption",
  "thumbnail",
  "film",
  "document",
] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];
