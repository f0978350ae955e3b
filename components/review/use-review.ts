"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ask, UiError } from "@/components/data/client";
import { connection } from "@/components/data/connection";
import { type Review, type ReviewScene, reviewSchema } from "@/lib/http/dialects/ui/review";

/** A scene as it is edited; wishes that are not kept yet stand beside what was answered. */
export interface EditedScene {
  key: string;
  /** Null until it is kept for the first time. */
  id: string | null;
  text: string;
  visual?: string | undefined;
  mediaAssetId?: string | null | undefined;
  /** As it was last answered. */
  shown?: ReviewScene | undefined;
}

export type SaveState = "saved" | "unsaved" | "saving" | "failed" | "elsewhere";

/** How long writing rests before it is kept, in milliseconds. */
const PAUSE_MS = 800;

const edited = (shown: ReviewScene): EditedScene => ({ key: shown.id, id: shown.id, text: shown.text, shown });

/** What is sent: a new scene without words is none yet. */
const sendable = (scenes: EditedScene[]) => scenes.filter(({ id, text }) => id !== null || text.trim() !== "");

/** Takes an answer over, and leaves what was edited meanwhile as it is. */
function withAnswer(scenes: EditedScene[], sent: EditedScene[], answer: Review): EditedScene[] {
  return scenes.map((scene) => {
    const at = sent.findIndex(({ key }) => key === scene.key);
    const [was, shown] = [sent[at], answer.scenes[at]];
    if (!was || !shown) return scene;
    return {
      ...scene,
      id: shown.id,
      shown,
      visual: scene.visual === was.visual ? undefined : scene.visual,
      mediaAssetId: scene.mediaAssetId === was.mediaAssetId ? undefined : scene.mediaAssetId,
    };
  });
}

/** A plan that is edited, kept as it is: one save at a time, the newest state last. */
export function useReview(first: Review) {
  const client = useQueryClient();
  const [plan, setPlan] = useState(first);
  const [scenes, setScenes] = useState(() => first.scenes.map(edited));
  const [state, setState] = useState<SaveState>("saved");
  const [error, setError] = useState<unknown>();
  const now = useRef({ scenes, revision: first.revision, isDirty: false, going: Promise.resolve(true) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { jobId } = first;

  const send = useCallback(async (): Promise<boolean> => {
    const held = now.current;
    while (held.isDirty) {
      const sent = sendable(held.scenes);
      if (sent.length === 0 || sent.some(({ text }) => text.trim() === "")) return false;
      held.isDirty = false;
      setState("saving");
      const body = {
        revision: held.revision,
        scenes: sent.map(({ id, text, visual, mediaAssetId }) => ({ id, text, visual, mediaAssetId })),
      };
      try {
        const answer = await ask(`/jobs/${jobId}/review`, reviewSchema, { method: "PATCH", body });
        held.revision = answer.revision;
        held.scenes = withAnswer(held.scenes, sent, answer);
        setScenes(held.scenes);
        setPlan(answer);
        client.setQueryData(["review", jobId], answer);
      } catch (problem) {
        held.isDirty = true;
        setError(problem);
        setState(problem instanceof UiError && problem.code === "conflict" ? "elsewhere" : "failed");
        return false;
      }
    }
    setError(undefined);
    setState("saved");
    return true;
  }, [client, jobId]);

  /** Keeps what is edited now. @returns whether all of it is kept */
  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    now.current.going = now.current.going.then(send);
    return now.current.going;
  }, [send]);

  const edit = useCallback(
    (change: (scenes: EditedScene[]) => EditedScene[], pause = 0) => {
      const held = now.current;
      held.scenes = change(held.scenes);
      held.isDirty = true;
      setScenes(held.scenes);
      setState("unsaved");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save],
  );

  useEffect(() => {
    const held = now.current;
    const warn = (event: BeforeUnloadEvent) => {
      if (held.isDirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    const stop = connection.watch(() => {
      if (held.isDirty && !connection.isAway()) void save();
    });
    return () => {
      stop();
      window.removeEventListener("beforeunload", warn);
      if (held.isDirty) void save();
    };
  }, [save]);

  return { plan, scenes, state, error, edit, save, pauseMs: PAUSE_MS };
}
