import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { AppError, notFound } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { MAX_UPLOAD_BYTES } from "@/lib/services/assets";
import { hashFile } from "@/lib/services/assets/store-file";
import { forgetUpload } from "@/lib/services/uploads";
import { readMultipart } from "../multipart";
import { announced, handOver } from "./ingest-state";
import { uploadHandlers } from "./router";
import { ingestUrl, isOwnIngest, isSigned, signatureFor } from "./signing";

/** The address as it was signed, whatever proxy the request came through. @throws AppError `forbidden`, `not_found` */
function signedAddress(request: Request, key: string): URL {
  const url = new URL(`${ingestUrl()}/${key}${new URL(request.url).search}`);
  const signature = url.searchParams.get("signature");
  url.searchParams.delete("signature");
  const expires = Number(url.searchParams.get("expires"));
  if (!isOwnIngest()) throw notFound("Upload", key);
  if (isSigned(url.toString(), signature) && expires > Date.now()) return url;
  throw new AppError({
    code: "forbidden",
    message: say("http.upload_address_not_valid_has"),
    remedy: say("http.begin_upload_again"),
  });
}

/** Says that an upload begins at its first byte: files that were cut off are sent again as a whole. */
export function ingestStart(request: Request, key: string): Response {
  signedAddress(request, key);
  return new Response(null, { headers: { "x-ut-range-start": "0" } });
}

/** A value of a signed address, which UploadThing's signer escapes once more than the address does; a stray percent sign stays one. */
function addressValue(told: string | null): string | undefined {
  if (told === null) return undefined;
  try {
    return decodeURIComponent(told);
  } catch {
    return told;
  }
}

/** Takes a file in and tells the route's completion, as UploadThing's own servers do. */
export async function ingestFile(request: Request, key: string): Promise<Response> {
  const { searchParams: query } = signedAddress(request, key);
  const told = await announced(key);
  if (!told) throw notFound("Upload", key);
  const size = Number(query.get("x-ut-file-size"));
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-ingest-"));
  try {
    const form = await readMultipart(request, { folder, maxBytes: Math.min(size || 0, MAX_UPLOAD_BYTES) });
    const [file] = form.files;
    if (!file) throw new AppError({ code: "bad_request", message: say("http.request_has_no_file"), field: "file" });
    const fileHash = await hashFile(file.path);
    const url = `${ingestUrl()}/${key}`;
    const facts = {
      key,
      name: addressValue(query.get("x-ut-file-name")) ?? file.name,
      size: file.bytes,
      type: addressValue(query.get("x-ut-file-type")) ?? "application/octet-stream",
      lastModified: Date.now(),
      customId: null,
      url,
      appUrl: url,
      ufsUrl: url,
      fileHash,
    };
    const payload = JSON.stringify({ status: "uploaded", metadata: told.metadata, file: facts, origin: ingestUrl() });
    const serverData = await handOver(key, file.path, () => {
      const callback = new URL(told.callbackUrl);
      callback.searchParams.set("slug", told.callbackSlug);
      const headers = {
        "content-type": "application/json",
        "uploadthing-hook": "callback",
        "x-uploadthing-signature": signatureFor(payload),
      };
      // The handler is typed for Next's request, and reads only what every Request has.
      const call = new Request(callback, { method: "POST", headers, body: payload });
      return uploadHandlers().POST(call as Parameters<ReturnType<typeof uploadHandlers>["POST"]>[0]);
    });
    await forgetUpload(key);
    return Response.json({ url, appUrl: url, ufsUrl: url, fileHash, serverData });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
