"use client";
import { filmFilter } from "@/components/data/filters";
import { ListPage, NewFilmButton } from "@/components/data/list-page";
import { useFilms } from "@/components/data/queries";
import { useListParams } from "@/components/data/use-list-params";
import { useI18n } from "@/components/i18n/provider";
import { EmptyArt } from "@/components/ui/art";
import { SHAPES } from "@/lib/core/media-formats";
import { FilmGrid, FilmGridSkeleton } from "./film-grid";

/** Every film of the account. */
export function FilmsRoom() {
  const { t } = useI18n();
  const list = useListParams("format");
  return (
    <ListPage
      list={list}
      query={useFilms(filmFilter(list))}
      words={t.films}
      filter={{
        label: t.films.filterFormat,
        any: t.films.anyFormat,
        options: SHAPES.map((value) => ({ value, label: t.create.formats[value] })),
      }}
      action={<NewFilmButton className="max-md:hidden" />}
      invitation={<NewFilmButton />}
      art={<EmptyArt />}
      loading={<FilmGridSkeleton count={9} />}
      framed
    >
      {(films) => <FilmGrid films={films} />}
    </ListPage>
  );
}
