import { storage } from "@/lib/storage";
import type { AssetRow } from "../repo";

type Owned = Pick<AssetRow, "id" | "userId" | "sha256">;

const folderOf = ({ id, userId }: Pick<AssetRow, "id" | "userId">): string => `${userId}/derived/${id}/`;

/** Another file under the same asset has other pictures. */
const keyOf = (asset: Owned, name: string): string => `${folderOf(asset)}${asset.sha256.slice(0, 12)}-${name}`;

/** @param level position in `WAVEFORM_LEVELS` */
export const waveformKey = (asset: Owned, level: number): string => keyOf(asset, `waveform-${level}.i8`);

/** @param step seconds between pictures @param sheet counted from 0 */
export const sheetKey = (asset: Owned, step: number, sheet: number): string =>
  keyOf(asset, `filmstrip-${step}-${sheet}.jpg`);

/** Removes what was drawn of an asset; its rows go with it. */
export async function removeDerivatives(asset: Pick<AssetRow, "id" | "userId">): Promise<void> {
  for await (const { key } of storage().list(folderOf(asset))) await storage().remove(key);
}
