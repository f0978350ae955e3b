import { Skeleton } from "@/components/ui/states";
import type { FilmCard as Film } from "@/lib/http/dialects/ui/films";
import { FilmCard } from "./film-card";

const grid = "grid grid-cols-1 gap-x-5 gap-y-7 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4";

export function FilmGrid({ films }: { films: Film[] }) {
  return (
    <ul className={grid}>
      {films.map((film) => (
        <li key={film.id} className="animate-rise">
          <FilmCard film={film} />
        </li>
      ))}
    </ul>
  );
}

export function FilmGridSkeleton({ count = 6 }: { count?: number }) {
  return (
    <div className={grid} aria-busy>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index}>
          <Skeleton className="aspect-video h-auto rounded-xl" />
          <Skeleton className="mt-3 h-3.5 w-3/4" />
          <Skeleton className="mt-2 h-3 w-2/5" />
        </div>
      ))}
    </div>
  );
}
