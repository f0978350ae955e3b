export type { ApiKeyView } from "./api-key-view";
export { authenticateApiKey } from "./authenticate-api-key";
export { createApiKey } from "./create-api-key";
export { forgetHolders } from "./holders";
export { listApiKeys } from "./list-api-keys";
export { revokeApiKey } from "./revoke-api-key";
export type { ApiScope } from "./scopes";
export { flushUses } from "./uses";
