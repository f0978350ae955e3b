import { z } from "zod";
import { type Upload, uploadSchema } from "@/lib/http/dialects/ui/catalogue";
import { saidSchema } from "@/lib/http/dialects/ui/common";
import type { UploadRouter } from "@/lib/http/uploadthing/router";
import { errorOf, inSession, UiError } from "./client";
import { connection } from "./connection";

/** Pictures and clips that a film shows, as a file field takes them. */
export const MEDIA_TYPES =
  "image/jpeg,image/png,image/webp,image/gif,image/apng,image/avif,video/mp4,video/quicktime,video/webm";

/** Where our own ingest answers; files for the vendor's cloud have addresses elsewhere. */
const OWN_INGEST = "/api/uploadthing/ingest/";
const presignedSchema = z.array(z.looseObject({ url: z.string() }));

/** What the upload's completion says: the new asset, or why there is none. */
const outcomeSchema = z.object({
  asset: uploadSchema.nullish(),
  error: z.string().nullish(),
  problem: z.object({ code: z.string(), said: z.string().nullish() }).nullish(),
});

/** Our ingest under the name the reader came by: the studio may be known by several (localhost, 127.0.0.1, a proxy's). */
function underThisName(address: string): string {
  const url = new URL(address);
  return url.pathname.startsWith(OWN_INGEST) ? `${location.origin}${url.pathname}${url.search}` : address;
}

async function fetchAddresses(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (init?.method !== "POST" || !response.ok) return response;
  const parsed = presignedSchema.safeParse(await response.clone().json());
  if (!parsed.success) return response;
  return Response.json(parsed.data.map((file) => ({ ...file, url: underThisName(file.url) })));
}

/** The library refuses by kind and size before a byte is sent; the studio says the same of what it has read. */
const NO_MEDIA = "The file is not a picture, clip or sound.";
const TOO_LARGE = "The file is larger than 2 GB.";

/** UploadThing's client, fetched with the first file: no page needs it to open. */
async function uploader() {
  const { genUploader } = await import("uploadthing/client");
  return genUploader<UploadRouter>({
    url: new URL("/api/uploadthing", location.origin),
    package: "framewright",
    fetch: fetchAddresses,
  });
}

/** The library's errors in the studio's own codes. `data` is the answer of the ingest, which has our own form. */
function problemOf(error: unknown): UiError {
  const { code, message, data } = (error ?? {}) as { code?: string; message?: string; data?: unknown };
  if (code === "FORBIDDEN") return new UiError({ code: "unauthenticated", message: message ?? "" });
  if (code === "UPLOAD_FAILED" && data) return errorOf(500, data);
  if (code === "UPLOAD_FAILED" || code === "INTERNAL_CLIENT_ERROR") {
    void connection.look();
    return new UiError({ code: "offline", message: "" });
  }
  if (message?.includes("FileType")) return new UiError({ code: "unsupported_media", message: NO_MEDIA });
  if (message?.includes("FileSize")) return new UiError({ code: "payload_too_large", message: TOO_LARGE });
  return new UiError({ code: "unexpected", message: message ?? String(error) });
}

/**
 * Sends one file through UploadThing, to this installation's own ingest or to the vendor's cloud, whichever it is set up
 * for. `onShare` hears how far it is, 0–1.
 * @throws UiError
 */
export function uploadFile(file: File, onShare: (share: number) => void): Promise<Upload> {
  return inSession(() => send(file, onShare));
}

async function send(file: File, onShare: (share: number) => void): Promise<Upload> {
  const [sent] = await uploader()
    .then(({ uploadFiles }) =>
      uploadFiles("media", { files: [file], onUploadProgress: ({ progress }) => onShare(progress / 100) }),
    )
    .catch((error: unknown) => {
      throw problemOf(error);
    });
  const outcome = outcomeSchema.safeParse(sent?.serverData);
  if (outcome.success && outcome.data.asset) return outcome.data.asset;
  const { error, problem } = outcome.data ?? {};
  throw new UiError({
    code: problem?.code ?? "unexpected",
    message: error ?? "",
    ...(problem?.said ? { said: saidSchema.parse(JSON.parse(problem.said)) } : {}),
  });
}
