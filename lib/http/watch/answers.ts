import { baseUrl } from "@/lib/core/env";
import { sha256 } from "@/lib/core/ids";
import { cookieNamed } from "../cookies";

/** Days for which a password is remembered. */
const REMEMBERED_DAYS = 7;

/** Name of the cookie that opens one page. */
const cookieOf = (slug: string): string => `watch-${sha256(slug).slice(0, 16)}`;

/** What the browser was given for a page's password. */
export const passIn = (request: Request, slug: string): string | undefined =>
  cookieNamed(request.headers.get("cookie"), cookieOf(slug));

/** The cookie that opens a page from now on, and nothing else. */
export function passCookie(slug: string, pass: string): string {
  const secure = baseUrl().startsWith("https:") ? "; Secure" : "";
  const age = REMEMBERED_DAYS * 86_400;
  return `${cookieOf(slug)}=${pass}; Path=/watch/${slug}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** What these pages may load: files and the player's script from here, nothing from elsewhere. */
const policy = (ancestors: readonly string[]): string =>
  [
    "default-src 'none'",
    "img-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "style-src 'unsafe-inline'",
    "script-src 'self'",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors.length > 0 ? ancestors.join(" ") : "'none'"}`,
  ].join("; ");

/** A page for viewers. `ancestors`: hosts that may show it in a frame. */
export function pageAnswer(
  text: string,
  { status = 200, isListed = false, ancestors = [] as readonly string[], headers = {} as Record<string, string> } = {},
): Response {
  return new Response(text, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-cache",
      vary: "accept-language, cookie",
      "content-security-policy": policy(ancestors),
      ...(isListed ? {} : { "x-robots-tag": "noindex, nofollow" }),
      ...headers,
    },
  });
}
