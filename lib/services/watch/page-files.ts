import { notFound } from "@/lib/core/errors";
import { type OpenedFile, openFile } from "../assets/open-asset";
import { loadAsset } from "../assets/repo";
import type { OpenedPage } from "./repo";

const FILES = { film: "fileAssetId", poster: "posterAssetId", captions: "vttAssetId" } as const;
export type PageFile = keyof typeof FILES;

/** A file of a page that was opened. @throws AppError `not_found` where the film has none, or no more */
export async function openPageFile({ film }: OpenedPage, which: PageFile): Promise<OpenedFile> {
  const id = film[FILES[which]];
  if (!id) throw notFound("File", which);
  const asset = await loadAsset(id);
  if (asset.trashedAt) throw notFound("File", which);
  return openFile(asset);
}
