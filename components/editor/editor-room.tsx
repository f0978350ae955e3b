"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { ask, UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useI18n } from "@/components/i18n/provider";
import { NotFoundView } from "@/components/shell/not-found-view";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { documentSchema } from "@/lib/http/dialects/ui/timelines";
import type { Words } from "@/lib/messages/message";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import type { Timeline } from "@/lib/timeline/schema";
import { EditorContext } from "./editor-context";
import { EditorSkeleton } from "./editor-skeleton";
import { EditorStore } from "./store";
import { Workspace } from "./workspace";

/** A film's editor: reads its document once, and follows it from then on. */
export default function EditorRoom({ filmId }: { filmId: string }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery({
    queryKey: ["editor", filmId],
    queryFn: ({ signal }) => ask(`/films/${filmId}/timeline`, documentSchema, { signal }),
    retry: false,
    // From here on the editor knows the document itself.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (data) return <OpenEditor filmId={filmId} document={data.document} revision={data.revision} />;
  if (!error) return <EditorSkeleton label={t.common.loading} />;
  if (error instanceof UiError && error.code === "not_found")
    return <NotFoundView title={t.film.notFound} text={t.film.notFoundText} />;
  if (error instanceof UiError && error.code === "conflict")
    return (
      <main className="grid min-h-dvh place-items-center">
        <EmptyState
          level={1}
          art={<EmptyArt />}
          title={t.editor.notReady}
          text={t.editor.notReadyText}
          action={
            <Button asChild look="primary">
              <Link href={`/films/${filmId}`}>{t.editor.back}</Link>
            </Button>
          }
        />
      </main>
    );
  return (
    <main className="grid min-h-dvh place-items-center">
      <QueryError error={error} onRetry={() => void refetch()} />
    </main>
  );
}

function OpenEditor({ filmId, document, revision }: { filmId: string; document: Timeline; revision: number }) {
  const { t, saying } = useI18n();
  const say = useRef({ t, saying });
  say.current = { t, saying };
  const [store, setStore] = useState<EditorStore>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document as it was read begins the editor; from then on it has its own
  useEffect(() => {
    const refused = (reason: Words): void => {
      toast.error(say.current.t.editor.refused, { description: say.current.saying(reason) });
    };
    const opened = new EditorStore({ filmId, document, revision, refused });
    // A link from the film's page names the scene that it comes from.
    const scene = itemsById(document).get(new URLSearchParams(window.location.search).get("scene") ?? "");
    if (scene) {
      opened.select([scene.id]);
      opened.playhead.seek(scene.from);
    }
    opened.start();
    setStore(opened);
    return () => opened.stop();
  }, [filmId]);
  if (!store) return <EditorSkeleton label={t.common.loading} />;
  return (
    <EditorContext.Provider value={store}>
      <Workspace />
    </EditorContext.Provider>
  );
}
