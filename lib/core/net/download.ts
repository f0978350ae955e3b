import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { say } from "@/lib/messages/say";
import { AppError } from "../errors";
import { type SafeFetchOptions, safeFetch } from "./safe-fetch";

/**
 * Downloads a stranger's file to `target`, at most `maxBytes`.
 * @throws AppError as safeFetch; `payload_too_large`; `provider_failed` for an answer other than 2xx
 */
export async function download(
  url: string,
  target: string,
  maxBytes: number,
  options: SafeFetchOptions = {},
): Promise<{ bytes: number; contentType: string }> {
  const response = await safeFetch(url, options);
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new AppError({
      code: "provider_failed",
      message: say("core.address_status", { url, status: response.status }),
      remedy: say("core.file_public"),
      ...(options.field ? { field: options.field } : {}),
    });
  }
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > maxBytes ? tooLarge(url, maxBytes, options.field) : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(response.body as never), meter, createWriteStream(target));
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
  return { bytes, contentType: response.headers.get("content-type") ?? "" };
}

function tooLarge(url: string, maxBytes: number, field: string | undefined): AppError {
  return new AppError({
    code: "payload_too_large",
    message: say("core.file_too_large", { url, megabytes: Math.round(maxBytes / 1024 ** 2) }),
    remedy: say("core.file_smaller"),
    ...(field ? { field } : {}),
  });
}
