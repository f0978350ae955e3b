"use client";
import { Plus } from "lucide-react";
import Link from "next/link";
import { filmFilter } from "@/components/data/filters";
import { useFilms } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { useListParams } from "@/components/data/use-list-params";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/menu";
import { Pager } from "@/components/ui/pager";
import { SearchBox } from "@/components/ui/search-box";
import { EmptyState } from "@/components/ui/states";
import { SHAPES } from "@/lib/core/media-formats";
import { FilmGrid, FilmGridSkeleton } from "./film-grid";

/** Every film of the account. */
export function FilmsRoom() {
  const { t, locale } = useI18n();
  const list = useListParams("format");
  const filtered = list.search !== "" || list.filter !== "all";
  const films = useFilms(filmFilter(list));
  return (
    <>
      <PageHead
        title={t.films.title}
        text={t.films.subtitle}
        action={
          <Button asChild look="primary" className="max-md:hidden">
            <Link href="/create">
              <Plus />
              {t.nav.newFilm}
            </Link>
          </Button>
        }
      />
      <div className="mb-6 flex flex-wrap items-center gap-2">
        <SearchBox
          label={t.films.searchPlaceholder}
          value={list.search}
          onChange={list.setSearch}
          className="w-full sm:w-72"
        />
        <Select
          label={t.films.filterFormat}
          value={list.filter}
          onChange={list.setFilter}
          options={[
            { value: "all", label: t.films.anyFormat },
            ...SHAPES.map((value) => ({ value, label: t.create.formats[value] })),
          ]}
        />
        {films.data && (
          <span className="ml-auto text-[0.8125rem] text-ink-3 tabular-nums">
            {plural(locale, films.data.total, t.films.total)}
          </span>
        )}
      </div>
      {films.isPending && <FilmGridSkeleton count={9} />}
      {films.isError && (
        <Card>
          <QueryError error={films.error} onRetry={() => void films.refetch()} />
        </Card>
      )}
      {films.data?.items.length === 0 && (
        <Card className="dotted-round border-dashed">
          <EmptyState
            art={<EmptyArt />}
            title={filtered ? t.films.noMatch : t.films.emptyTitle}
            text={filtered ? t.films.noMatchText : t.films.emptyText}
            action={
              filtered ? (
                <Button onClick={list.clear}>{t.common.clear}</Button>
              ) : (
                <Button asChild look="primary">
                  <Link href="/create">
                    <Plus />
                    {t.nav.newFilm}
                  </Link>
                </Button>
              )
            }
          />
        </Card>
      )}
      {films.data && <FilmGrid films={films.data.items} />}
      {films.data && <Pager page={films.data.page} pages={films.data.pages} onChange={list.setPage} />}
    </>
  );
}
