import { lockedPage } from "@/components/watch/other-pages";
import { watchPage } from "@/components/watch/page";
import { pageAnswer, passIn } from "@/lib/http/watch/answers";
import { watchedFilm } from "@/lib/http/watch/watched-film";
import { visitPage } from "@/lib/services/watch";
import { startOf, viewerRoute } from "../viewer";

export const GET = viewerRoute(async (request, slug, locale) => {
  const { page, isLocked } = await visitPage({ slug, pass: passIn(request, slug) });
  const action = `/watch/${slug}/unlock`;
  if (isLocked) return pageAnswer(lockedPage(locale, { action, isWrong: false }));
  const search = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 200);
  const film = await watchedFilm(page);
  return pageAnswer(watchPage(film, { at: startOf(request), search }, locale), { isListed: film.isListed });
});
