"use client";
import { Clapperboard, ListVideo, TriangleAlert } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useCallback, useRef, useState } from "react";
import { usePlayer } from "@/components/create/use-player";
import { UiError } from "@/components/data/client";
import { useFilm } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { ago, clock, languageName } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Notices } from "@/components/job/notices";
import { SceneCard } from "@/components/job/scene-card";
import { NotFoundView } from "@/components/shell/not-found-view";
import { useTabTitle } from "@/components/shell/use-tab-title";
import { EmptyArt } from "@/components/ui/art";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState, Notice, Skeleton } from "@/components/ui/states";
import { useNow } from "@/components/ui/use-now";
import type { Film } from "@/lib/http/dialects/ui/films";
import { Chapters } from "./chapters";
import { ExportsCard } from "./exports-card";
import { FilmActions } from "./film-actions";
import { FilmDetails } from "./film-details";
import { Player } from "./player";
import { QualityReport } from "./quality-report";

const LivePreview = dynamic(() => import("./live-preview"), { ssr: false });

/** A film: to watch, to download, to look into and to make again. */
export function FilmRoom({ id }: { id: string }) {
  const { t } = useI18n();
  const { data: film, isPending, error, refetch } = useFilm(id);
  useTabTitle(film?.title);
  if (isPending) return <FilmSkeleton />;
  if (!film) {
    if (error instanceof UiError && error.code === "not_found") {
      return <NotFoundView title={t.film.notFound} text={t.film.notFoundText} />;
    }
    return <QueryError error={error} onRetry={() => void refetch()} />;
  }
  return <FilmView film={film} />;
}

function FilmView({ film }: { film: Film }) {
  const { t, locale } = useI18n();
  const now = useNow();
  const video = useRef<HTMLVideoElement>(null);
  const player = usePlayer();
  const [chapter, setChapter] = useState(-1);
  const onTime = useCallback(
    (seconds: number) => setChapter(seconds > 0 ? film.chapters.findLastIndex((one) => one.seconds <= seconds) : -1),
    [film.chapters],
  );
  const goTo = (seconds: number) => {
    if (!video.current) return;
    video.current.currentTime = seconds;
    void video.current.play();
    video.current.scrollIntoView({ block: "center", behavior: "smooth" });
  };
  // While the first scene is not spoken there is nothing to ask for.
  const playable = film.status !== "making" || Boolean(film.scenes[0]?.audioUrl);
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 max-w-3xl">
          <p className="flex flex-wrap items-center gap-2 text-ink-3 text-xs">
            <Badge tone="outline">
              {t.create.formats[film.format as keyof typeof t.create.formats] ?? film.format}
            </Badge>
            {[
              languageName(locale, film.language),
              film.seconds > 0 ? clock(film.seconds) : "",
              ago(locale, Date.parse(film.createdAt), now),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <h1 dir="auto" className="display wrap-anywhere mt-2 text-balance font-bold text-2xl lg:text-[1.75rem]">
            {film.title}
          </h1>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <FilmActions film={film} />
        </div>
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">
          {film.videoUrl ? (
            <Player film={film} video={video} onTime={onTime} />
          ) : !playable ? (
            <Making film={film} />
          ) : (
            <LivePreview filmId={film.id} waits={film.status === "making"} fallback={<Making film={film} />}>
              <PreviewNotice film={film} />
            </LivePreview>
          )}
          <Notices notices={film.notices} />
          {film.chapters.length > 1 && <Chapters chapters={film.chapters} current={chapter} onOpen={goTo} />}
          {film.scenes.length > 0 && (
            <section aria-labelledby="scenes">
              <h2 id="scenes" className="display mb-3 font-semibold text-lg">
                {t.film.scenes}
              </h2>
              <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
                {film.scenes.map((scene) => (
                  <SceneCard
                    key={scene.id}
                    scene={scene}
                    filmId={film.id}
                    ratio={film.width / film.height}
                    player={player}
                    making={film.status === "making"}
                    canRetry={film.status === "ready" && film.remaking.length === 0}
                    remakingJob={film.remaking.find(({ sceneId }) => sceneId === scene.id)?.jobId}
                  />
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className="space-y-6">
          <QualityReport report={film.report} />
          {(film.status === "ready" || film.status === "draft") && (
            <ExportsCard film={film} at={() => video.current?.currentTime ?? 0} />
          )}
          <FilmDetails film={film} />
        </div>
      </div>
    </div>
  );
}

/** Under a preview: why it is not the film itself. */
function PreviewNotice({ film }: { film: Film }) {
  const { t } = useI18n();
  const making = film.status === "making";
  if (film.status === "draft") {
    return <Notice level="info" icon={<Clapperboard />} title={t.film.draft} text={t.film.draftText} />;
  }
  if (!film.jobId) return null;
  return (
    <Notice
      level={making ? "info" : "warning"}
      icon={making ? <Clapperboard /> : <TriangleAlert />}
      title={making ? t.film.making : t.film.unfinished}
      text={making ? t.film.makingText : t.film.unfinishedText}
      action={
        <Button asChild size="sm">
          <Link href={`/jobs/${film.jobId}`}>{making ? t.film.openJob : t.film.openEnded}</Link>
        </Button>
      }
    />
  );
}

/** In a film's place while nothing of it can be played. */
function Making({ film }: { film: Film }) {
  const { t } = useI18n();
  const making = film.status === "making";
  return (
    <Card className="dotted-round border-dashed">
      <EmptyState
        art={<EmptyArt />}
        title={making ? t.film.making : t.film.unfinished}
        text={making ? t.film.makingText : t.film.endedText}
        action={
          film.jobId && (
            <Button asChild look="primary">
              <Link href={`/jobs/${film.jobId}`}>
                <ListVideo />
                {making ? t.film.openJob : t.film.openEnded}
              </Link>
            </Button>
          )
        }
      />
    </Card>
  );
}

function FilmSkeleton() {
  return (
    <div className="space-y-6" aria-busy>
      <Skeleton className="h-9 w-1/2" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="aspect-video h-auto rounded-2xl" />
        <div className="space-y-6">
          <Skeleton className="h-72 rounded-xl" />
          <Skeleton className="h-48 rounded-xl" />
        </div>
      </div>
    </div>
  );
}
