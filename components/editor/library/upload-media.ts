import { ask } from "@/components/data/client";
import { uploadFile } from "@/components/data/upload";
import { type AssetView, assetSchema } from "@/lib/http/dialects/ui/library";

/**
 * Sends files to the library, one after the other.
 * @param onShare hears how far the one under way is, 0–1
 * @throws UiError
 */
export async function uploadMedia(files: Iterable<File>, onShare: (share: number) => void): Promise<AssetView[]> {
  const made: AssetView[] = [];
  for (const file of files) {
    onShare(0);
    const { id } = await uploadFile(file, onShare);
    made.push(await ask(`/assets/${id}`, assetSchema));
  }
  return made;
}
