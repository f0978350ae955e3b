import { KeysRoom } from "@/components/keys/keys-room";
import { baseUrl } from "@/lib/core/env";

export const metadata = { title: "API keys" };

export default function KeysPage() {
  return <KeysRoom origin={baseUrl()} />;
}
