import { titled } from "@/components/i18n/server";
import { ReferenceRoom } from "@/components/reference/reference-room";

export const generateMetadata = titled((t) => t.reference.title);

export default function ReferencePage() {
  return <ReferenceRoom />;
}
