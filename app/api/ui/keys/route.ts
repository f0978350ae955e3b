import { createKeyContract, listKeysContract } from "@/lib/http/dialects/ui/contracts-account";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { keyView } from "@/lib/http/dialects/ui/key-view";
import { route } from "@/lib/http/kernel";
import { createApiKey, listApiKeys } from "@/lib/services/api-keys";

export const GET = route(uiDialect, listKeysContract, async ({ actor }) => (await listApiKeys(actor)).map(keyView));

export const POST = route(uiDialect, createKeyContract, async ({ actor, body }) => {
  const { key, secret } = await createApiKey(actor, body);
  return { key: keyView(key), secret };
});
