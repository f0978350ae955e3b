"use client";
import { Clapperboard, Files } from "lucide-react";
import { bytes, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Clipped } from "@/components/ui/clipped";
import type { FoldedFilmView } from "@/lib/http/dialects/ui/library";

/** One card for each film: it opens to the files that belong to it. */
export function FoldedGrid({ films, onOpen }: { films: FoldedFilmView[]; onOpen: (film: string) => void }) {
  const { t, locale } = useI18n();
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      {films.map((film) => (
        <li key={film.filmId} className="min-w-0">
          <button
            type="button"
            onClick={() => onOpen(film.filmId)}
            className="block w-full rounded-xl border bg-surface text-left shadow-card transition-colors hover:border-line-strong"
          >
            <span className="relative grid aspect-video place-items-center overflow-hidden rounded-t-[0.6875rem] border-b bg-sunken text-ink-3 [&>svg]:size-6">
              {film.posterUrl ? (
                // biome-ignore lint/performance/noImgElement: a poster of our own storage
                <img src={film.posterUrl} alt="" loading="lazy" className="absolute inset-0 size-full object-contain" />
              ) : (
                <Clapperboard aria-hidden />
              )}
            </span>
            <span className="block px-3 py-2.5">
              <Clipped lines={2} className="font-medium text-[0.8125rem] leading-snug">
                {film.title}
              </Clipped>
              <span className="mt-0.5 flex items-center gap-1.5 text-ink-3 text-xs tabular-nums [&>svg]:size-3.5">
                <Files aria-hidden />
                {plural(locale, film.files, t.library.total)} · {bytes(locale, film.bytes)}
              </span>
              {film.superseded > 0 && (
                <span className="block text-ink-3 text-xs tabular-nums">
                  {plural(locale, film.superseded, t.library.earlier)}
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
