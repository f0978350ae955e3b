"use client";
import { useSearchParams } from "next/navigation";
import { type LibraryParams, libraryParams } from "@/components/data/filters";
import { addressWith } from "@/components/data/use-list-params";

/** What the library shows, kept in the address so that it can be shared and gone back to. */
export function useLibraryParams() {
  const list = libraryParams(Object.fromEntries(useSearchParams()));
  const go = (values: Record<string, string | undefined>) =>
    window.history.pushState(null, "", addressWith({ page: undefined, ...values }));
  return {
    list,
    /** Another shelf: what was looked for on the one before is left there. */
    setShelf: (shelf: LibraryParams["shelf"]) =>
      go({
        shelf: shelf === "uploads" ? undefined : shelf,
        film: undefined,
        kind: undefined,
        tag: undefined,
        search: undefined,
        asset: undefined,
      }),
    openFilm: (film: string | undefined) => go({ film, search: undefined, kind: undefined, tag: undefined }),
    setKind: (kind: string) => go({ kind: kind === "all" ? undefined : kind }),
    setTag: (tag: string | undefined) => go({ tag }),
    setSort: (sort: LibraryParams["sort"]) => go({ sort: sort === "newest" ? undefined : sort }),
    setSearch: (search: string) =>
      window.history.replaceState(null, "", addressWith({ page: undefined, search: search || undefined })),
    setPage: (page: number) => go({ page: page > 1 ? String(page) : undefined }),
    clear: () => go({ search: undefined, kind: undefined, tag: undefined }),
  };
}
