import { AppError } from "@/lib/core/errors";

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
    message: "This call must come from the studio's own pages.",
    remedy: "Programs use an API key and the public API instead.",
  });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
