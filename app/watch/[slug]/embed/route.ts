import { embedPage } from "@/components/watch/other-pages";
import { notFound } from "@/lib/core/errors";
import { pageAnswer } from "@/lib/http/watch/answers";
import { isEmbeddable, watchedFilm } from "@/lib/http/watch/watched-film";
import { openPage } from "@/lib/services/watch";
import { startOf, viewerRoute } from "../../viewer";

export const GET = viewerRoute(async (request, slug, locale) => {
  const page = await openPage({ slug });
  if (!isEmbeddable(page)) throw notFound("Video", slug);
  return pageAnswer(embedPage(await watchedFilm(page), startOf(request), locale), { ancestors: page.embedHosts });
});
