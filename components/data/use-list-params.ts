"use client";
import { useSearchParams } from "next/navigation";
import { listParams } from "./list-params";

/**
 * This page's address with some of its parameters changed. It starts from the address as it is at this moment: a change
 * that another one has just made, such as a file's preview that was opened, is kept.
 */
export function addressWith(values: Record<string, string | undefined>): string {
  const next = new URLSearchParams(window.location.search);
  for (const [key, value] of Object.entries(values)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next.size > 0 ? `${window.location.pathname}?${next}` : window.location.pathname;
}

/** Changes the address at once; the browser asks for the list itself, so the server need not draw the page again. */
function change(values: Record<string, string | undefined>): void {
  window.history.replaceState(null, "", addressWith({ page: undefined, ...values }));
}

const setSearch = (search: string) => change({ search });

/** A list's page, search and filter, kept in the address so that it can be shared and gone back to. */
export function useListParams(filterName: string) {
  const params = useSearchParams();
  return {
    ...listParams(Object.fromEntries(params), filterName),
    setSearch,
    setFilter: (value: string) => change({ [filterName]: value === "all" ? undefined : value }),
    setPage: (page: number) => change({ page: page > 1 ? String(page) : undefined }),
    clear: () => change({ search: undefined, [filterName]: undefined }),
  };
}
