import { diskStorage } from "./disk";
import type { Storage } from "./types";

export type { ByteRange, Storage, StoredFile } from "./types";

/** The storage this installation uses. */
export function storage(): Storage {
  return diskStorage;
}
