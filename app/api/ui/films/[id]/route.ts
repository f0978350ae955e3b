import { deleteFilmContract, filmContract } from "@/lib/http/dialects/ui/contracts-films";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { readFilm } from "@/lib/http/dialects/ui/read-film";
import { route } from "@/lib/http/kernel";
import { deleteFilm } from "@/lib/services/films";

export const GET = route(uiDialect, filmContract, ({ actor, params }) => readFilm(actor, params.id));

export const DELETE = route(uiDialect, deleteFilmContract, async ({ actor, params }) => {
  await deleteFilm(actor, params);
  return undefined;
});
