import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { publicDialect } from "./dialects/public/dialect";
import { failure } from "./failure";
import { fileResponse } from "./files";
import { withoutNul } from "./no-nul";

type Context = { params: Promise<Record<string, string>> };

/** A handler for addresses that need no credentials because they carry their own proof, or show nothing private. */
export function linkHandler(handle: (request: Request, params: Record<string, string>) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handle(request, withoutNul(await context.params));
    } catch (error) {
      return failure(publicDialect, error, newId("req"), new Headers(), request);
    }
  };
}

/** Streams a file of this machine's disk, with ranges; its name and time make the ETag. */
export async function localFileResponse(request: Request, file: string, mime: string): Promise<Response> {
  const found = await stat(file);
  return fileResponse(request, {
    mime,
    name: path.basename(file),
    bytes: found.size,
    etag: `${path.basename(file)}-${found.mtimeMs.toFixed(0)}`,
    modifiedAt: found.mtime,
    read: async (range) => createReadStream(file, range),
  });
}
