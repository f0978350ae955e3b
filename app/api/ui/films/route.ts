import { listFilmsContract, startFilmContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { toFilmInput } from "@/lib/http/dialects/ui/film-input";
import { listedFilm } from "@/lib/http/dialects/ui/film-views";
import { route } from "@/lib/http/kernel";
import { listFilms, startFilm } from "@/lib/services/films";

export const GET = route(uiDialect, listFilmsContract, async ({ actor, query }) => {
  const { items, page, pages, total } = await listFilms(actor, query);
  return { items: items.map(listedFilm), page, pages, total };
});

export const POST = route(uiDialect, startFilmContract, async ({ actor, body }) => {
  const started = await startFilm(actor, toFilmInput(body));
  return { jobId: started.dryRun ? "" : started.job.id };
});
