import { FilmRoom } from "@/components/films/film-room";

export const metadata = { title: "Film" };

export default async function FilmPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <FilmRoom key={id} id={id} />;
}
