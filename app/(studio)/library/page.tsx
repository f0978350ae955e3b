import { LibraryRoom } from "@/components/library/library-room";

export const metadata = { title: "Library" };

export default function LibraryPage() {
  return <LibraryRoom />;
}
