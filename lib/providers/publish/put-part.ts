import { Readable } from "node:stream";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { PublishedFile } from "./port";

/** Longest a part may take to be sent, in milliseconds. */
const TIMEOUT_MS = 30 * 60_000;

interface Part {
  label: string;
  headers: Record<string, string>;
  file: PublishedFile;
  /** First and last byte; without it nothing is sent, as an upload is asked how far it is. */
  part: { start: number; end: number } | undefined;
  signal: AbortSignal | undefined;
}

interface PartAnswer {
  status: number;
  text: string;
  range: string | null;
  /** The part's own mark, where a service gives one. */
  etag: string | null;
  /** The answer as a failure. */
  error(): AppError;
}

/**
 * Puts a part of a file at an upload's address; any status is an answer, for 308 means that more is wanted.
 * @throws AppError `provider_unavailable` without an answer, `cancelled`
 */
export async function putPart(url: string, { label, headers, file, part, signal }: Part): Promise<PartAnswer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const length = part ? part.end - part.start + 1 : 0;
  const body = part ? (Readable.toWeb(await file.read(part)) as ReadableStream) : null;
  const init = {
    method: "PUT",
    headers: { ...headers, "content-length": String(length), ...(part ? { "content-type": file.mime } : {}) },
    body,
    redirect: "manual",
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    duplex: "half",
  } as RequestInit;
  try {
    const response = await fetch(url, init);
    const text = (await response.text()).slice(0, 100_000);
    const { status } = response;
    const error = () =>
      new AppError({
        code: status === 401 || status === 403 ? "provider_unavailable" : "provider_failed",
        message: say("providers.answered", { provider: label, status }),
        remedy: say("providers.try_again"),
        retryable: status === 429 || status >= 500,
        details: { status, body: text.slice(0, 2000) },
      });
    return { status, text, range: response.headers.get("range"), etag: response.headers.get("etag"), error };
  } catch (cause) {
    if (signal?.aborted) throw new AppError({ code: "cancelled", message: say("providers.work_cancelled"), cause });
    throw new AppError({
      code: "provider_unavailable",
      message: say("publishing.upload_broke_off", { platform: label }),
      remedy: say("providers.check_network_provider_base_url"),
      retryable: true,
      cause,
    });
  }
}
