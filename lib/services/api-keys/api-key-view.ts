import type { ApiKeyRow } from "./repo";

/** A key as its owner sees it: never its hash. */
export type ApiKeyView = Omit<ApiKeyRow, "hash" | "userId">;

export function viewOf({ hash: _hash, userId: _user, ...key }: ApiKeyRow): ApiKeyView {
  return key;
}
