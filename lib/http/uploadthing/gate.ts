import { NextRequest } from "next/server";
import { type AppError, isAppError } from "@/lib/core/errors";
import { uploadAssetContract } from "../dialects/platform/contracts-assets";
import { platformDialect } from "../dialects/platform/dialect";
import { admit } from "../kernel";
import { outageOf } from "../outage";
import { MAX_OPEN_BYTES, withBody } from "../read-body";
import { uploadHandlers } from "./router";

/** How the library's client reads a refusal. */
function refusal(error: AppError, headers: Headers): Response {
  const { status } = platformDialect.renderError(error, "");
  const { retryAfter } = error.details;
  if (typeof retryAfter === "number") headers.set("retry-after", String(retryAfter));
  const signedOut = error.code === "unauthenticated";
  const message = signedOut ? "Sign in first." : error.message;
  return Response.json({ message }, { status: signedOut ? 403 : status, headers });
}

/** How many files a request announces: each counts as one upload. */
function filesIn(body: unknown): number {
  const files = typeof body === "object" && body !== null && "files" in body ? body.files : undefined;
  return Array.isArray(files) ? Math.max(1, files.length) : 1;
}

/**
 * The library's POST behind the same door as the documented upload: its credentials, its scope and its counters, a file of
 * each request counting as one upload. Only then is more of the body read than anybody may send.
 */
export async function beginUpload(request: Request): Promise<Response> {
  const headers = new Headers();
  try {
    const given = await withBody(request, MAX_OPEN_BYTES);
    // The vendor's cloud says that a file has come; its signature is checked by the library.
    if (!given.headers.has("uploadthing-hook")) {
      const body: unknown = await given
        .clone()
        .json()
        .catch(() => null);
      await admit(platformDialect, uploadAssetContract, given, headers, filesIn(body));
    }
    return await uploadHandlers().POST(new NextRequest(given));
  } catch (error) {
    const known = isAppError(error) ? error : outageOf(error);
    if (!known) throw error;
    return refusal(known, headers);
  }
}
