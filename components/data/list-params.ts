/** A list's page, search and filter as the address has them. */
export interface ListParams {
  /** Counts from 1. */
  page: number;
  search: string;
  /** `all` when nothing is filtered. */
  filter: string;
}

type Search = Record<string, string | string[] | undefined>;

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** Reads a list's state from an address, on the server and in the browser alike. */
export function listParams(search: Search, filterName: string): ListParams {
  return {
    page: Math.max(1, Math.floor(Number(first(search.page))) || 1),
    search: first(search.search) ?? "",
    filter: first(search[filterName]) ?? "all",
  };
}
