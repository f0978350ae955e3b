"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Archive, FileX2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback } from "react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { fill, plural } from "@/components/i18n/format";
import { isoOf } from "@/components/i18n/locale";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import { type Film, type FilmRequest, filmStarted } from "@/lib/http/dialects/ui/films";
import { AdvancedSection } from "./advanced-section";
import { ContentSection } from "./content-section";
import { type Draft, saysSomething, toRequest } from "./draft";
import { KeptSection } from "./kept-section";
import { LookSection } from "./look-section";
import { MediaSection } from "./media-section";
import { PresenterSection } from "./presenter-section";
import { ShapeSection } from "./shape-section";
import { CaptionSection, MusicSection } from "./sound-section";
import { StartBar } from "./start-bar";
import { Summary } from "./summary";
import { useDraft } from "./use-draft";
import { useEstimate } from "./use-estimate";
import { useTopic } from "./use-topic";
import { VoiceSection } from "./voice-section";

/** The quick form: everything a film can be asked for, on one page, with its price before it starts. */
export function CreateRoom({ given, film }: { given: Partial<Draft>; film?: Pick<Film, "id" | "title" | "media"> }) {
  const { t, locale } = useI18n();
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblem();
  const { draft, set, restored, waiting, clear } = useDraft({ given, filmId: film?.id });
  const request = { ...toRequest(draft), readerLanguage: isoOf(locale) };
  const ready = saysSomething(draft);
  const estimate = useEstimate(request, ready);
  const topic = useTopic(request, ready);
  const setMedia = useCallback(
    (change: (media: Draft["media"]) => Draft["media"]) => set((before) => ({ media: change(before.media) })),
    [set],
  );
  const start = useMutation({
    mutationFn: (body: FilmRequest) => ask("/films", filmStarted, { body }),
    onSuccess: ({ jobId }) => {
      clear();
      void client.invalidateQueries();
      router.push(`/jobs/${jobId}`);
    },
    onError: (error) => {
      const { message, remedy } = problem(error);
      toast.error(message, { description: remedy });
    },
  });
  const submit = () => {
    if (!ready) toast.error(t.create.needContent);
    else if (!start.isPending) start.mutate(request);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    submit();
  };
  const language = draft.language === "auto" ? (estimate.data?.language ?? isoOf(locale)) : draft.language;
  return (
    <form
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageHead
        title={film ? t.create.remakeTitle : t.create.title}
        text={film ? fill(t.create.remakeText, { title: film.title }) : t.create.subtitle}
        action={
          (restored || (!film && (ready || draft.media.length > 0))) && (
            <Button look="ghost" size="sm" onClick={clear}>
              {film ? t.create.undoChanges : t.create.discard}
            </Button>
          )
        }
      />
      {waiting && (
        <Notice
          level="info"
          icon={<Archive />}
          className="mb-5"
          title={t.create.draftKept}
          action={
            <Button asChild size="sm">
              <Link href="/create">{t.create.openDraft}</Link>
            </Button>
          }
        />
      )}
      {film && film.media.gone > 0 && (
        <Notice
          level="warning"
          icon={<FileX2 />}
          className="mb-5"
          title={plural(locale, film.media.gone, t.create.filesGone)}
        />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-7">
        <div className="space-y-5">
          <ContentSection draft={draft} set={set} detected={estimate.data?.language} topic={topic.data} />
          <MediaSection media={draft.media} onChange={setMedia} />
          <ShapeSection draft={draft} set={set} />
          <VoiceSection voiceId={draft.voiceId} language={language} onChange={(voiceId) => set({ voiceId })} />
          <LookSection draft={draft} set={set} />
          <CaptionSection draft={draft} set={set} />
          <MusicSection draft={draft} set={set} />
          <PresenterSection value={draft.avatarId} onChange={(avatarId) => set({ avatarId })} />
          <AdvancedSection draft={draft} set={set} />
          <KeptSection kept={draft.kept} set={set} />
        </div>
        <StartBar estimate={estimate.data} ready={ready} busy={start.isPending} />
        <div className="lg:sticky lg:top-20">
          <Summary
            draft={draft}
            set={set}
            onOutline={() => {
              if (!start.isPending) start.mutate({ ...request, review: true });
            }}
            estimate={estimate.data}
            topic={topic.data}
            error={estimate.error}
            pending={estimate.isFetching}
            hasText={ready}
            busy={start.isPending}
          />
        </div>
      </div>
    </form>
  );
}
