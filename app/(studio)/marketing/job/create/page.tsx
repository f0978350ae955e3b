import { titled } from "@/components/i18n/server";
import { CreateRoom } from "@/components/marketing/create-room";

export const generateMetadata = titled((t) => t.marketing.create);

export default function CreateProductionPage() {
  return <CreateRoom />;
}
