"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { listParams } from "./list-params";

/** A list's page, search and filter, kept in the address so that it can be shared and gone back to. */
export function useListParams(filterName: string) {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const change = useCallback(
    (values: Record<string, string | undefined>) => {
      const next = new URLSearchParams(params);
      next.delete("page");
      for (const [key, value] of Object.entries(values)) {
        if (value) next.set(key, value);
        else next.delete(key);
      }
      router.replace(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false });
    },
    [params, pathname, router],
  );
  const setSearch = useCallback((search: string) => change({ search }), [change]);
  return {
    ...listParams(Object.fromEntries(params), filterName),
    setSearch,
    setFilter: (value: string) => change({ [filterName]: value === "all" ? undefined : value }),
    setPage: (page: number) => change({ page: page > 1 ? String(page) : undefined }),
    clear: () => change({ search: undefined, [filterName]: undefined }),
  };
}
