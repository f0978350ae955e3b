import { z } from "zod";
import { announcedUpload, announceUpload } from "@/lib/services/uploads";
import { ingestUrl } from "./signing";

/** What the library tells the ingest before files come, once for each request of a browser. */
const routeMetadata = z.object({
  fileKeys: z.array(z.string().min(1).max(300)).max(100),
  metadata: z.unknown(),
  callbackUrl: z.string(),
  callbackSlug: z.string(),
});
type RouteMetadata = z.infer<typeof routeMetadata>;

const received = new Map<string, string>();
const answers = new Map<string, (data: unknown) => void>();

/** Path of a file that is being handed over by this process. */
export const receivedFile = (fileKey: string): string | undefined => received.get(fileKey);

/** Makes a received file known to the upload's completion, and answers with what that says. */
export async function handOver(fileKey: string, file: string, complete: () => Promise<Response>): Promise<unknown> {
  const said = new Promise<unknown>((resolve) => answers.set(fileKey, resolve));
  received.set(fileKey, file);
  try {
    const response = await complete();
    if (!response.ok) return { assetId: null, error: `The upload was refused (${response.status}).` };
    return await said;
  } finally {
    received.delete(fileKey);
    answers.delete(fileKey);
  }
}

/** What was told about a file that is to come; null for one that nobody announced. */
export async function announced(fileKey: string): Promise<RouteMetadata | null> {
  const told = await announcedUpload(fileKey);
  return told === null ? null : routeMetadata.parse(told);
}

/** The library's calls to the ingest, answered in this process instead of over the network. */
export const ingestFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  if (!request.url.startsWith(ingestUrl())) return fetch(request);
  const call = request.url.slice(ingestUrl().length);
  const body: unknown = await request.json();
  if (call === "/route-metadata") {
    const told = routeMetadata.parse(body);
    for (const key of told.fileKeys) await announceUpload(key, told);
  } else if (call === "/callback-result") {
    const { fileKey, callbackData } = z.object({ fileKey: z.string(), callbackData: z.unknown() }).parse(body);
    answers.get(fileKey)?.(callbackData);
  }
  return Response.json({ ok: true });
};
