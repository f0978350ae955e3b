import { WebhookRoom } from "@/components/webhooks/webhook-room";

export const metadata = { title: "Webhook" };

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <WebhookRoom key={id} id={id} />;
}
