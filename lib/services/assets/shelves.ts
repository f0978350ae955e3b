/** Which files a list is of: the account's own uploads, those of its films, what was made for no film, or the trash. */
export const ASSET_SHELVES = ["uploads", "films", "made", "trash"] as const;
export type AssetShelf = (typeof ASSET_SHELVES)[number];

export const ASSET_SORTS = ["newest", "name", "size", "kind"] as const;
export type AssetSort = (typeof ASSET_SORTS)[number];
