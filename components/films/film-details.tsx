"use client";
import type { ReactNode } from "react";
import { bytes, clock, languageName, plural, span, word } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { useDate } from "@/components/i18n/use-date";
import { Card, CardHead } from "@/components/ui/card";
import { Clipped } from "@/components/ui/clipped";
import { CopyButton } from "@/components/ui/copy-button";
import type { Film } from "@/lib/http/dialects/ui/films";

/** Whose words and pictures a film has in it, for the description where it is published. */
const creditsText = (sources: Film["sources"]) =>
  sources
    .map(({ title, licence, url }) => [title, licence && `(${licence})`, url].filter(Boolean).join(" "))
    .join("\n");

/** How the film was made, and what it was made from. */
export function FilmDetails({ film }: { film: Film }) {
  const { t, locale } = useI18n();
  const date = useDate();
  const rows: [string, ReactNode][] = [
    [t.film.detailLength, film.seconds > 0 ? clock(film.seconds) : ""],
    [t.film.detailFormat, `${word(t.create.formats, film.format)} · ${film.width} × ${film.height}`],
    [t.film.detailLanguage, languageName(locale, film.language)],
    [t.film.detailVoice, film.voice],
    [t.film.detailTheme, word(t.create.themes, film.theme)],
    [t.film.detailCaptions, word(t.create.captions, film.captionStyle)],
    [t.film.detailMusic, word({ ...t.create.moods, none: t.common.none }, film.music)],
    [t.film.detailSize, film.bytes === null ? "" : bytes(locale, film.bytes)],
    [t.film.detailCost, plural(locale, film.credits, t.common.credits)],
    [t.film.detailMade, film.workSeconds === null ? "" : span(film.workSeconds)],
    [t.film.detailCreated, date(film.createdAt)],
  ];
  return (
    <Card>
      <CardHead title={t.film.details} />
      <dl className="px-5 pb-4 text-[0.8125rem]">
        {rows
          .filter(([, value]) => value !== "")
          .map(([label, value]) => (
            <div key={label} className="flex justify-between gap-4 py-1.5">
              <dt className="shrink-0 text-ink-3">{label}</dt>
              <dd className="wrap-anywhere min-w-0 text-right">{value}</dd>
            </div>
          ))}
      </dl>
      {film.sources.length > 0 && (
        <div className="border-t px-5 py-4">
          <div className="mb-2 flex items-center justify-between gap-3">
            <h3 className="font-medium text-[0.8125rem]">{t.film.credits}</h3>
            <CopyButton compact text={creditsText(film.sources)} />
          </div>
          <ul className="space-y-1 text-ink-2 text-xs">
            {film.sources.map((source) => (
              <li key={`${source.title}-${source.url ?? ""}`} className="flex justify-between gap-3">
                {source.url ? (
                  <a
                    href={source.url}
                    target="_blank"
                    rel="noreferrer"
                    className="min-w-0 underline underline-offset-2"
                  >
                    <Clipped>{source.title}</Clipped>
                  </a>
                ) : (
                  <Clipped className="min-w-0">{source.title}</Clipped>
                )}
                <span className="shrink-0 text-ink-3">{source.licence}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
