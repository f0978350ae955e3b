"use client";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import { Select } from "@/components/ui/menu";
import { SearchBox } from "@/components/ui/search-box";
import { ASSET_SHELVES, ASSET_SORTS, GROUP_NAMES } from "@/lib/http/dialects/ui/library";
import type { useLibraryParams } from "./use-library-params";

interface Props {
  params: ReturnType<typeof useLibraryParams>;
  /** Films are shown in place of files. */
  folded: boolean;
  tags: { tag: string; files: number }[];
  total: number | undefined;
}

/** No tag can be called so: they have no comma. */
const ANY = ",";

/** Which files are shown, and in which order. */
export function LibraryFilters({ params, folded, tags, total }: Props) {
  const { t, locale } = useI18n();
  const { list } = params;
  return (
    <div className="mb-5 space-y-3">
      <div className="thin-scroll -mx-1 max-w-full overflow-x-auto px-1 py-0.5">
        <Segmented
          label={t.library.shelf}
          value={list.shelf}
          onChange={params.setShelf}
          options={ASSET_SHELVES.map((value) => ({ value, label: t.library.shelves[value] }))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SearchBox
          label={folded ? t.library.searchFilms : t.library.searchPlaceholder}
          value={list.search}
          onChange={params.setSearch}
          className="w-full sm:w-72"
        />
        {!folded && (
          <>
            <Select
              label={t.library.filterGroup}
              value={list.filter}
              onChange={params.setKind}
              options={(["all", ...GROUP_NAMES] as const).map((value) => ({ value, label: t.library.groups[value] }))}
            />
            {(tags.length > 0 || list.tag) && (
              <Select
                label={t.library.filterTag}
                value={list.tag ?? ANY}
                onChange={(value) => params.setTag(value === ANY ? undefined : value)}
                options={[
                  { value: ANY, label: t.library.anyTag },
                  ...tags.map(({ tag, files }) => ({ value: tag, label: `${tag} (${files})` })),
                  ...(list.tag && !tags.some(({ tag }) => tag === list.tag)
                    ? [{ value: list.tag, label: list.tag }]
                    : []),
                ]}
              />
            )}
            <Select
              label={t.library.sort}
              value={list.sort}
              onChange={params.setSort}
              options={ASSET_SORTS.map((value) => ({ value, label: t.library.sorts[value] }))}
            />
          </>
        )}
        {total !== undefined && (
          <span className="ml-auto text-[0.8125rem] text-ink-3 tabular-nums">
            {plural(locale, total, folded ? t.library.totalFilms : t.library.total)}
          </span>
        )}
      </div>
    </div>
  );
}
