"use client";
import { filmFilter } from "@/components/data/filters";
import { ListPage, NewFilmButton } from "@/components/data/list-page";
import { useFilms } from "@/components/data/queries";
import { useListParams } from "@/components/data/use-list-params";
import { useI18n } from "@/components/i18n/provider";
import { EmptyArt } from "@/components/ui/art";
import { Segmented } from "@/components/ui/controls";
import { SHAPES } from "@/lib/core/media-formats";
import { BlankFilmButton } from "./blank-film";
import { FilmGrid, FilmGridSkeleton } from "./film-grid";

/** Every film of the account, or in their place the timelines that programs keep here. */
export function FilmsRoom() {
  const { t } = useI18n();
  const list = useListParams("format");
  const shown = useListParams("show");
  const isDrafts = shown.filter === "drafts";
  const films = useFilms(filmFilter(list, shown.filter));
  return (
    <ListPage
      list={list}
      query={films}
      words={isDrafts ? { ...t.films, ...t.films.drafts } : t.films}
      filter={{
        label: t.films.filterFormat,
        any: t.films.anyFormat,
        options: SHAPES.map((value) => ({ value, label: t.create.formats[value] })),
      }}
      also={
        (isDrafts || Boolean(films.data?.drafts)) && (
          <Segmented
            label={t.films.show}
            value={isDrafts ? "drafts" : "all"}
            onChange={shown.setFilter}
            options={[
              { value: "all", label: t.films.title },
              { value: "drafts", label: t.films.drafts.title },
            ]}
          />
        )
      }
      action={
        <>
          <BlankFilmButton className="max-xl:hidden" />
          <NewFilmButton className="max-md:hidden" />
        </>
      }
      invitation={<NewFilmButton />}
      art={<EmptyArt />}
      loading={<FilmGridSkeleton count={9} />}
      framed
    >
      {(films) => <FilmGrid films={films} />}
    </ListPage>
  );
}
