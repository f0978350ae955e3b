"use client";
import { ArrowRight, Plus } from "lucide-react";
import Link from "next/link";
import { HOME_FILMS, HOME_JOBS } from "@/components/data/filters";
import { useFilms, useJobs, useMe } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { BlankFilmButton } from "@/components/films/blank-film";
import { FilmGrid, FilmGridSkeleton } from "@/components/films/film-grid";
import { useI18n } from "@/components/i18n/provider";
import { RunningCard } from "@/components/jobs/running-card";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { QuickStart } from "./quick-start";

function useGreeting(): string {
  const { t } = useI18n();
  const hour = new Date().getHours();
  return hour < 12 ? t.home.greetingMorning : hour < 18 ? t.home.greetingAfternoon : t.home.greetingEvening;
}

export function HomeRoom() {
  const { t } = useI18n();
  const { data: me } = useMe();
  const films = useFilms(HOME_FILMS);
  const jobs = useJobs(HOME_JOBS);
  const greeting = useGreeting();
  const running = jobs.data?.items ?? [];
  const firstName = me?.name.split(" ")[0] ?? "";
  return (
    <div className="space-y-10">
      <section className="pt-2 lg:pt-6">
        <p className="text-center text-ink-3" suppressHydrationWarning>
          {greeting}
          {firstName && `, ${firstName}`}
        </p>
        <h1 className="display mx-auto mt-1.5 max-w-2xl text-balance text-center font-bold text-3xl lg:text-[2.625rem] lg:leading-[1.1]">
          {t.home.ask}
        </h1>
        <QuickStart />
      </section>

      {running.length > 0 && (
        <section aria-labelledby="running">
          <h2 id="running" className="display mb-3 font-semibold text-lg">
            {t.home.inProgress}
          </h2>
          <div className="grid gap-3 md:grid-cols-2">
            {running.map((job) => (
              <RunningCard key={job.id} job={job} />
            ))}
          </div>
        </section>
      )}

      <section aria-labelledby="recent">
        <div className="mb-3 flex items-center justify-between">
          <h2 id="recent" className="display font-semibold text-lg">
            {t.home.recent}
          </h2>
          <div className="flex items-center gap-2">
            <BlankFilmButton className="max-xl:hidden" />
            {films.data && films.data.total > 0 && (
              <Button asChild look="ghost" size="sm">
                <Link href="/films">
                  {t.home.seeAll}
                  <ArrowRight />
                </Link>
              </Button>
            )}
          </div>
        </div>
        {films.isPending && <FilmGridSkeleton count={4} />}
        {films.isError && (
          <Card>
            <QueryError error={films.error} onRetry={() => void films.refetch()} />
          </Card>
        )}
        {films.data &&
          (films.data.items.length > 0 ? (
            <FilmGrid films={films.data.items} />
          ) : (
            <Card className="dotted-round border-dashed">
              <EmptyState
                art={<EmptyArt />}
                title={t.home.emptyTitle}
                text={t.home.emptyText}
                action={
                  <Button asChild look="primary">
                    <Link href="/create">
                      <Plus />
                      {t.nav.newFilm}
                    </Link>
                  </Button>
                }
              />
            </Card>
          ))}
      </section>
    </div>
  );
}
