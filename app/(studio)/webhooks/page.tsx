import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { WebhooksRoom } from "@/components/webhooks/webhooks-room";
import { webhookView } from "@/lib/http/dialects/ui/webhook-views";
import { readAhead } from "@/lib/http/read-ahead";
import { listEndpoints } from "@/lib/services/webhooks";

export const generateMetadata = titled((t) => t.webhooks.title);

export default async function WebhooksPage() {
  const answers = await readAhead((actor) => [
    [["webhooks"], async () => (await listEndpoints(actor)).map(webhookView)],
  ]);
  return (
    <Prefetched answers={answers}>
      <WebhooksRoom />
    </Prefetched>
  );
}
