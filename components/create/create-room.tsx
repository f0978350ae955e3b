"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback } from "react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { type FilmRequest, filmStarted } from "@/lib/http/dialects/ui/films";
import { AdvancedSection } from "./advanced-section";
import { ContentSection } from "./content-section";
import { type Draft, textOf, toRequest } from "./draft";
import { LookSection } from "./look-section";
import { MediaSection } from "./media-section";
import { PresenterSection } from "./presenter-section";
import { ShapeSection } from "./shape-section";
import { CaptionSection, MusicSection } from "./sound-section";
import { StartBar } from "./start-bar";
import { Summary } from "./summary";
import { useDraft } from "./use-draft";
import { useEstimate } from "./use-estimate";
import { VoiceSection } from "./voice-section";

const SHORTEST_TEXT = 3;

/** The quick form: everything a film can be asked for, on one page, with its price before it starts. */
export function CreateRoom({ given }: { given: Partial<Draft> }) {
  const { t, locale } = useI18n();
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblem();
  const { draft, set, restored, clear } = useDraft(given);
  const request = toRequest(draft);
  const hasText = textOf(draft).length >= SHORTEST_TEXT || draft.media.length > 0;
  const ready = textOf(draft).length >= SHORTEST_TEXT;
  const estimate = useEstimate(request, ready);
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
  const language = draft.language === "auto" ? (estimate.data?.language ?? locale) : draft.language;
  return (
    <form
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageHead
        title={t.create.title}
        text={t.create.subtitle}
        action={
          (restored || hasText) && (
            <Button look="ghost" size="sm" onClick={clear}>
              {t.create.discard}
            </Button>
          )
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-7">
        <div className="space-y-5">
          <ContentSection draft={draft} set={set} detected={estimate.data?.language} />
          <MediaSection media={draft.media} onChange={setMedia} />
          <ShapeSection draft={draft} set={set} />
          <VoiceSection voiceId={draft.voiceId} language={language} onChange={(voiceId) => set({ voiceId })} />
          <LookSection draft={draft} set={set} />
          <CaptionSection draft={draft} set={set} />
          <MusicSection draft={draft} set={set} />
          <PresenterSection value={draft.avatarId} onChange={(avatarId) => set({ avatarId })} />
          <AdvancedSection draft={draft} set={set} />
        </div>
        <StartBar estimate={estimate.data} ready={ready} busy={start.isPending} />
        <div className="lg:sticky lg:top-20">
          <Summary
            draft={draft}
            estimate={estimate.data}
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
