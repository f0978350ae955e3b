import { Prefetched } from "@/components/data/prefetched";
import { FilmRoom } from "@/components/films/film-room";
import { titled } from "@/components/i18n/server";
import { readFilm } from "@/lib/http/dialects/ui/read-film";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.kinds.film);

export default async function FilmPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answers = await readAhead((actor) => [[["film", id], () => readFilm(actor, id)]]);
  return (
    <Prefetched answers={answers}>
      <FilmRoom key={id} id={id} />
    </Prefetched>
  );
}
