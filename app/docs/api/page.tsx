import { titled } from "@/components/i18n/server";
import { ReferenceRoom } from "@/components/reference/reference-room";
import { referenceScriptPath } from "@/lib/http/reference-script";

export const generateMetadata = titled((t) => t.reference.title);

export default async function ReferencePage() {
  return <ReferenceRoom script={await referenceScriptPath()} />;
}
