import { HOME_FILMS, HOME_JOBS } from "@/components/data/filters";
import { Prefetched } from "@/components/data/prefetched";
import { HomeRoom } from "@/components/home/home-room";
import { titled } from "@/components/i18n/server";
import { filmQuery } from "@/lib/http/dialects/ui/films";
import { jobQuery } from "@/lib/http/dialects/ui/jobs";
import { readFilms, readJobs } from "@/lib/http/dialects/ui/read-lists";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.nav.home);

export default async function HomePage() {
  const answers = await readAhead((actor) => [
    [["films", HOME_FILMS], () => readFilms(actor, filmQuery.parse(HOME_FILMS))],
    [["jobs", HOME_JOBS], () => readJobs(actor, jobQuery.parse(HOME_JOBS))],
  ]);
  return (
    <Prefetched answers={answers}>
      <HomeRoom />
    </Prefetched>
  );
}
