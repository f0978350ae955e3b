import { ReferenceRoom } from "@/components/reference/reference-room";

export const metadata = { title: "API reference" };

export default function ReferencePage() {
  return <ReferenceRoom />;
}
