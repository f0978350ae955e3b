import { listFilmsContract, startFilmContract } from "@/lib/http/dialects/ui/contracts-films";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { toFilmInput } from "@/lib/http/dialects/ui/film-input";
import { readFilms } from "@/lib/http/dialects/ui/read-lists";
import { route } from "@/lib/http/kernel";
import { startFilm } from "@/lib/services/films";

export const GET = route(uiDialect, listFilmsContract, ({ actor, query }) => readFilms(actor, query));

export const POST = route(uiDialect, startFilmContract, async ({ actor, body }) => {
  const started = await startFilm(actor, toFilmInput(body));
  return { jobId: started.dryRun ? "" : started.job.id };
});
