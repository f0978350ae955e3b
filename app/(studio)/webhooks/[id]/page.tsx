import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { WebhookRoom } from "@/components/webhooks/webhook-room";
import { webhookView } from "@/lib/http/dialects/ui/webhook-views";
import { readAhead } from "@/lib/http/read-ahead";
import { getEndpoint } from "@/lib/services/webhooks";

export const generateMetadata = titled((t) => t.webhooks.one);

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answers = await readAhead((actor) => [
    [["webhook", id], async () => webhookView(await getEndpoint(actor, { id }))],
  ]);
  return (
    <Prefetched answers={answers}>
      <WebhookRoom key={id} id={id} />
    </Prefetched>
  );
}
