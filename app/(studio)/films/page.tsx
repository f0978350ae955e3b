import { filmFilter } from "@/components/data/filters";
import { listParams } from "@/components/data/list-params";
import { Prefetched } from "@/components/data/prefetched";
import { FilmsRoom } from "@/components/films/films-room";
import { titled } from "@/components/i18n/server";
import { filmQuery } from "@/lib/http/dialects/ui/films";
import { readFilms } from "@/lib/http/dialects/ui/read-lists";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.films.title);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FilmsPage({ searchParams }: Props) {
  const search = await searchParams;
  const filter = filmFilter(listParams(search, "format"), listParams(search, "show").filter);
  const answers = await readAhead((actor) => [[["films", filter], () => readFilms(actor, filmQuery.parse(filter))]]);
  return (
    <Prefetched answers={answers}>
      <FilmsRoom />
    </Prefetched>
  );
}
