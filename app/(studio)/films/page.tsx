import { FilmsRoom } from "@/components/films/films-room";

export const metadata = { title: "Films" };

export default function FilmsPage() {
  return <FilmsRoom />;
}
