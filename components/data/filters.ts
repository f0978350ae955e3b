import type { ListParams } from "./list-params";

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

/** What the home page shows of films and of jobs. */
export const HOME_FILMS = { limit: 8 };
export const HOME_JOBS = { status: "active", limit: 4 };

/** The library's: its kind of file, and who it comes from (`all`, `uploaded` or `made`). */
export const assetFilter = (list: ListParams, origin: string) => ({
  ...filterOf("group", 48)(list),
  ...(origin === "all" ? {} : { origin }),
});
