import { dictionary, LOCALE_COOKIE, type Locale, pickLocale, saying } from "@/components/i18n/locale";
import { missingPage } from "@/components/watch/other-pages";
import { isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { cookieNamed } from "@/lib/http/cookies";
import { withoutNul } from "@/lib/http/no-nul";
import { pageAnswer } from "@/lib/http/watch/answers";
import { say } from "@/lib/messages/say";

type Context = { params: Promise<{ slug: string }> };
type Handle = (request: Request, slug: string, locale: Locale) => Promise<Response>;

const STATUS: Record<string, number> = { not_found: 404, rate_limited: 429, forbidden: 403, payload_too_large: 413 };

/** Where in the film to begin, in seconds, as an address says; 0 without. */
export function startOf(request: Request): number {
  const at = Number(new URL(request.url).searchParams.get("t"));
  return Number.isFinite(at) && at > 0 ? at : 0;
}

function failed(error: unknown, locale: Locale): Response {
  const { goneTitle } = dictionary(locale).watch;
  if (!isAppError(error)) logger.error("A watch page could not be shown", { error: messageOf(error) });
  const status = isAppError(error) ? (STATUS[error.code] ?? 500) : 500;
  const said =
    status === 500 || !isAppError(error)
      ? { message: say("core.unexpected"), remedy: say("watch.come_back_later") }
      : error.said;
  const { retryAfter } = isAppError(error) ? error.details : {};
  const message = saying(locale, said.message);
  const remedy = said.remedy ? saying(locale, said.remedy) : "";
  return pageAnswer(missingPage(locale, { title: status === 404 ? goneTitle : "Framewright", message, remedy }), {
    status,
    headers: typeof retryAfter === "number" ? { "retry-after": String(retryAfter) } : {},
  });
}

/** A handler of a page for viewers, who need no account; what fails is told on a page, in their language. */
export function viewerRoute(handle: Handle) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const locale = pickLocale(
      cookieNamed(request.headers.get("cookie"), LOCALE_COOKIE),
      request.headers.get("accept-language"),
    );
    try {
      return await handle(request, withoutNul(await params).slug, locale);
    } catch (error) {
      return failed(error, locale);
    }
  };
}
