import { titled } from "@/components/i18n/server";
import { ConfigureRoom } from "@/components/marketing/configure-room";

export const generateMetadata = titled((t) => t.marketing.one);

export default async function ConfigureProductionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ConfigureRoom key={id} id={id} />;
}
