/** What a key may do. */
export const API_SCOPES = ["read", "generate", "manage"] as const;
export type ApiScope = (typeof API_SCOPES)[number];
