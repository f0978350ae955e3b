import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Refuses changes that another site makes with the reader's cookie. @throws AppError `forbidden` */
export function assertSameSite(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const foreign = site ? site !== "same-origin" && site !== "none" : origin !== null && hostOf(origin) !== host;
  if (!foreign) return;
  throw new AppError({
    code: "forbidden",
    message: say("http.call_must_come_from_studio"),
    remedy: say("http.programs_use_api_key_public"),
  });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
