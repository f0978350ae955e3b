import { ASSET_SHELVES, ASSET_SORTS } from "@/lib/http/dialects/ui/library";
import { type ListParams, listParams } from "./list-params";

/** What each list asks for: the same on the server, which asks first, and in the browser, which asks again. */
type Filter<Name extends string> = { page: number; limit: number; search: string } & { [K in Name]?: string };

function filterOf<Name extends string>(name: Name, limit: number) {
  return ({ page, search, filter }: ListParams): Filter<Name> =>
    ({ page, limit, search, ...(filter === "all" ? {} : { [name]: filter }) }) as Filter<Name>;
}

/** The films' shape, and whether drafts are shown in their place (`show` is `drafts`). */
export const filmFilter = (list: ListParams, show: string) => ({
  ...filterOf("format", 24)(list),
  ...(show === "drafts" ? { show } : {}),
});
export const jobFilter = filterOf("status", 25);
export const projectFilter = filterOf("status", 20);
export const productionFilter = filterOf("status", 20);

/** What the home page shows of films and of jobs. */
export const HOME_FILMS = { limit: 8 };
export const HOME_JOBS = { status: "active", limit: 4 };

const of = <const T extends string>(known: readonly T[], value: string | undefined, usual: T): T =>
  known.find((one) => one === value) ?? usual;

/** What the address of the library says: uploads come first, the newest before the others. */
export interface LibraryParams extends ListParams {
  shelf: (typeof ASSET_SHELVES)[number];
  sort: (typeof ASSET_SORTS)[number];
  tag: string | undefined;
  /** The film whose files are shown, among the films. */
  film: string | undefined;
}

export function libraryParams(search: Record<string, string | string[] | undefined>): LibraryParams {
  const one = (name: string) => [search[name]].flat()[0] || undefined;
  return {
    ...listParams(search, "kind"),
    shelf: of(ASSET_SHELVES, one("shelf"), "uploads"),
    sort: of(ASSET_SORTS, one("sort"), "newest"),
    tag: one("tag"),
    film: one("film"),
  };
}

/** Whether films are shown with their files folded into them, instead of files. */
export const isFolded = ({ shelf, film }: LibraryParams): boolean => shelf === "films" && film === undefined;

/** The files that the library asks for. */
export const assetFilter = ({ shelf, sort, tag, film, ...list }: LibraryParams) => ({
  ...filterOf("group", 48)(list),
  shelf,
  sort,
  ...(tag ? { tag } : {}),
  ...(film && shelf === "films" ? { film } : {}),
});
export const foldedFilter = ({ page, search }: LibraryParams) => ({ page, limit: 24, search });
