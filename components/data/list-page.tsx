"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/menu";
import { Pager } from "@/components/ui/pager";
import { SearchBox } from "@/components/ui/search-box";
import { EmptyState, Skeleton } from "@/components/ui/states";
import { QueryError } from "./query-error";
import type { useListParams } from "./use-list-params";

interface ListPageProps<Item> {
  /** Page, search and filter, as the address has them. */
  list: ReturnType<typeof useListParams>;
  query: Pick<
    UseQueryResult<{ items: Item[]; page: number; pages: number; total: number }>,
    "data" | "error" | "isError" | "isPending" | "refetch"
  >;
  words: {
    title: string;
    subtitle: string;
    searchPlaceholder: string;
    total: { one: string; other: string };
    noMatch: string;
    noMatchText: string;
    emptyTitle: string;
    emptyText: string;
  };
  /** What the list can be narrowed to; `any` is everything. */
  filter: { label: string; any: string; options: { value: string; label: string }[] };
  /** Beside the filter. */
  also?: ReactNode;
  /** Between the title and the list. */
  above?: ReactNode;
  /** Beside the title. */
  action?: ReactNode;
  /** What an empty list invites to. */
  invitation: ReactNode;
  art: ReactNode;
  /** Shown until the first answer. */
  loading: ReactNode;
  /** Whether the items bring frames of their own, as a grid of cards does; otherwise one card holds them all. */
  framed?: boolean;
  children(items: Item[]): ReactNode;
}

/** A page that lists things: its title, search and filter, what it says while it loads, fails or has nothing, and its pages. */
export function ListPage<Item>(props: ListPageProps<Item>) {
  const { list, query, words, filter, also, above, action, art, invitation, loading, framed = false, children } = props;
  const { t, locale } = useI18n();
  const { data } = query;
  const filtered = list.search !== "" || list.filter !== "all";
  const failure = query.isError && <QueryError error={query.error} onRetry={() => void query.refetch()} />;
  const nothing = data?.items.length === 0 && (
    <EmptyState
      art={art}
      title={filtered ? words.noMatch : words.emptyTitle}
      text={filtered ? words.noMatchText : words.emptyText}
      action={filtered ? <Button onClick={list.clear}>{t.common.clear}</Button> : invitation}
    />
  );
  const items = data && data.items.length > 0 && children(data.items);
  return (
    <>
      <PageHead title={words.title} text={words.subtitle} action={action} />
      {above}
      <div className={`${framed ? "mb-6" : "mb-5"} flex flex-wrap items-center gap-2`}>
        <SearchBox
          label={words.searchPlaceholder}
          value={list.search}
          onChange={list.setSearch}
          className="w-full sm:w-72"
        />
        <Select
          label={filter.label}
          value={list.filter}
          onChange={list.setFilter}
          options={[{ value: "all", label: filter.any }, ...filter.options]}
        />
        {also}
        {data && (
          <span className="ml-auto text-[0.8125rem] text-ink-3 tabular-nums">
            {plural(locale, data.total, words.total)}
          </span>
        )}
      </div>
      {framed ? (
        <>
          {query.isPending && loading}
          {failure && <Card>{failure}</Card>}
          {nothing && <Card className="dotted-round border-dashed">{nothing}</Card>}
          {items}
        </>
      ) : (
        <Card className="overflow-hidden">
          {query.isPending && loading}
          {failure}
          {nothing}
          {items}
        </Card>
      )}
      {data && <Pager page={data.page} pages={data.pages} onChange={list.setPage} />}
    </>
  );
}

/** Rows of a table that is not there yet. */
export function RowsSkeleton({ count }: { count: number }) {
  return (
    <div className="space-y-px" aria-busy>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index} className="flex items-center gap-4 px-5 py-4">
          <Skeleton className="h-10 w-16" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="h-4 w-24" />
        </div>
      ))}
    </div>
  );
}

/** Leads to the page that makes a film. */
export function NewFilmButton({ className }: { className?: string }) {
  const { t } = useI18n();
  return (
    <Button asChild look="primary" className={className}>
      <Link href="/create">
        <Plus />
        {t.nav.newFilm}
      </Link>
    </Button>
  );
}
