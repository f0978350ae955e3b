import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createRouteHandler, createUploadthing, type FileRouter } from "uploadthing/next";
import { UploadThingError } from "uploadthing/server";
import { baseUrl, env } from "@/lib/core/env";
import { isAppError, tellable } from "@/lib/core/errors";
import { download } from "@/lib/core/net/download";
import { say } from "@/lib/messages/say";
import { MAX_UPLOAD_BYTES, uploadAsset } from "@/lib/services/assets";
import { platformDialect } from "../dialects/platform/dialect";
import { uploadView } from "../dialects/ui/asset-view";
import { ingestFetch, receivedFile } from "./ingest-state";
import { ingestUrl, isOwnIngest, ownToken } from "./signing";

const f = createUploadthing();
const limit = { maxFileSize: "2GB", maxFileCount: 50 } as const;

/** The file as a local one: ours is here already, the cloud's is fetched. */
async function localCopy(file: { key: string; ufsUrl: string }, folder: string): Promise<string> {
  const own = receivedFile(file.key);
  if (own) return own;
  const target = path.join(folder, randomUUID());
  await download(file.ufsUrl, target, MAX_UPLOAD_BYTES, {});
  return target;
}

const uploadRouter = {
  media: f({ image: limit, video: limit, audio: limit })
    .middleware(async ({ req }) => {
      const actor = await platformDialect.authenticate(req).catch((error: unknown) => {
        if (isAppError(error)) throw new UploadThingError({ code: "FORBIDDEN", message: error.message });
        throw error;
      });
      if (!actor) throw new UploadThingError({ code: "FORBIDDEN", message: say("http.sign_in_first").text });
      return { userId: actor.userId };
    })
    .onUploadComplete(async ({ metadata, file }) => {
      const folder = await mkdtemp(path.join(tmpdir(), "framewright-upload-"));
      try {
        const actor = { userId: metadata.userId, role: "member" as const };
        const asset = await uploadAsset(actor, { path: await localCopy(file, folder), name: file.name });
        return { assetId: asset.id, asset: uploadView(asset), error: null, problem: null };
      } catch (error) {
        // The sender reads this answer; thrown, it would only say that something failed.
        const known = isAppError(error) ? error : undefined;
        // As text: the type of these answers has no optional fields.
        const problem = { code: known?.code ?? "internal", said: known ? JSON.stringify(known.said) : null };
        return { assetId: null, asset: null, error: tellable(error).text, problem };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }),
} satisfies FileRouter;
export type UploadRouter = typeof uploadRouter;

type Handlers = ReturnType<typeof createRouteHandler>;
let handlers: Handlers | undefined;

/** The library's route handlers, towards the vendor's cloud or our own ingest. Made when first used: the address is known then. */
export function uploadHandlers(): Handlers {
  const token = env().UPLOADTHING_TOKEN ?? ownToken();
  const callbackUrl = `${baseUrl()}/api/uploadthing`;
  const own = isOwnIngest() ? { ingestUrl: ingestUrl(), fetch: ingestFetch } : {};
  handlers ??= createRouteHandler({
    router: uploadRouter,
    config: { token, callbackUrl, isDev: false, logLevel: "Error", ...own },
  });
  return handlers;
}
