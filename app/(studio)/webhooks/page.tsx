import { WebhooksRoom } from "@/components/webhooks/webhooks-room";

export const metadata = { title: "Webhooks" };

export default function WebhooksPage() {
  return <WebhooksRoom />;
}
