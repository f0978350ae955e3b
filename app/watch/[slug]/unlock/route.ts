import { lockedPage } from "@/components/watch/other-pages";
import { clientNetwork } from "@/lib/http/client-address";
import { assertSameSite } from "@/lib/http/same-site";
import { pageAnswer, passCookie } from "@/lib/http/watch/answers";
import { readPassword } from "@/lib/http/watch/read-password";
import { unlockPage } from "@/lib/services/watch";
import { viewerRoute } from "../../viewer";

export const POST = viewerRoute(async (request, slug, locale) => {
  assertSameSite(request);
  const pass = await unlockPage({ slug, password: await readPassword(request), network: clientNetwork(request) });
  const action = `/watch/${slug}/unlock`;
  if (pass === null) return pageAnswer(lockedPage(locale, { action, isWrong: true }), { status: 403 });
  return new Response(null, {
    status: 303,
    headers: { location: `/watch/${slug}`, "set-cookie": passCookie(slug, pass), "cache-control": "no-store" },
  });
});
