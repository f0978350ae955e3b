import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { KeysRoom } from "@/components/keys/keys-room";
import { baseUrl } from "@/lib/core/env";
import { keyView } from "@/lib/http/dialects/ui/key-view";
import { readAhead } from "@/lib/http/read-ahead";
import { listApiKeys } from "@/lib/services/api-keys";

export const generateMetadata = titled((t) => t.keys.title);

export default async function KeysPage() {
  const answers = await readAhead((actor) => [[["keys"], async () => (await listApiKeys(actor)).map(keyView)]]);
  return (
    <Prefetched answers={answers}>
      <KeysRoom origin={baseUrl()} />
    </Prefetched>
  );
}
