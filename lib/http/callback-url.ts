import { invalid } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** A path of this studio, or a web address; where it may lead is next-auth's to say. */
const isAddress = (value: string): boolean =>
  value.startsWith("/") || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol));

const COOKIE = /(?:^|;\s*)(?:__Secure-)?next-auth\.callback-url=([^;]*)/;

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * Refuses what names no address to come back to: next-auth answers 500 to it.
 * @throws AppError `validation`
 */
export async function assertCallbackUrl(request: Request): Promise<void> {
  const isForm = request.headers.get("content-type")?.includes("application/x-www-form-urlencoded");
  const form = isForm ? new URLSearchParams(await request.clone().text()) : undefined;
  const cookie = request.headers.get("cookie")?.match(COOKIE)?.[1];
  const given = [
    new URL(request.url).searchParams.get("callbackUrl"),
    form?.get("callbackUrl"),
    cookie && decoded(cookie),
  ];
  if (given.every((value) => !value || isAddress(value))) return;
  throw invalid([{ field: "callbackUrl", message: say("http.no_callback"), constraint: "url" }]);
}
