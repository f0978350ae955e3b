import { env } from "@/lib/core/env";
import { diskStorage } from "./disk";
import { s3Storage } from "./s3";
import type { Storage } from "./types";

export type { ByteRange, ListedFile, Storage, StoredFile } from "./types";

/** The storage this installation uses: the bucket when S3_BUCKET names one, else the disk. */
export function storage(): Storage {
  return env().S3_BUCKET ? s3Storage : diskStorage;
}
