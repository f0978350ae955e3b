"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Draft, EMPTY_DRAFT, textOf } from "./draft";

const KEY = "framewright-draft";

/** Where a draft is kept: the form's own; one of a film that is remade; or, for this tab, one that an address began. */
export type DraftPlace = { film: string } | { text: string } | null;

function keptAt(place: DraftPlace): { storage: Storage; key: string } {
  if (!place) return { storage: localStorage, key: KEY };
  if ("film" in place) return { storage: localStorage, key: `${KEY}:${place.film}` };
  return { storage: sessionStorage, key: `${KEY}:${place.text}` };
}

/** An unfinished draft of an earlier visit; undefined for one that says nothing yet. */
export function stored(place: DraftPlace = null): Draft | undefined {
  const { storage, key } = keptAt(place);
  try {
    const text = storage.getItem(key);
    const draft = text ? { ...EMPTY_DRAFT, ...(JSON.parse(text) as Partial<Draft>) } : undefined;
    return draft && (textOf(draft) || draft.media.length > 0) ? draft : undefined;
  } catch {
    // A draft that cannot be read is worth less than a form that opens.
    return undefined;
  }
}

/** Leaves a draft for the form to take up when it opens. */
export function keepDraft(draft: Draft, place: DraftPlace = null): void {
  const { storage, key } = keptAt(place);
  storage.setItem(key, JSON.stringify(draft));
}

interface DraftState {
  draft: Draft;
  set: (change: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  /** True when an unfinished draft of an earlier visit was taken up. */
  restored: boolean;
  /** Another draft, begun before, that stays as it is. */
  waiting: boolean;
  /** Back to what the form began with. */
  clear: () => void;
}

interface Begin {
  /** What the form begins with: an address's parameters, or what a film was made from. */
  given: Partial<Draft>;
  /** The film that is remade. */
  filmId?: string | undefined;
}

/**
 * The form's state, kept in this browser until the film is started. A draft that was begun before is never written over:
 * what a film was made from, or an address brings, is kept beside it.
 */
export function useDraft({ given, filmId }: Begin): DraftState {
  const first: Draft = filmId ? { ...EMPTY_DRAFT, ...given } : EMPTY_DRAFT;
  const [draft, setDraft] = useState<Draft>({ ...EMPTY_DRAFT, ...given });
  const [restored, setRestored] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const begun = useRef(false);
  const place = useRef<DraftPlace>(null);
  const text = given.topic ?? given.script ?? "";
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const own = stored();
    if (filmId) place.current = { film: filmId };
    else if (text && own && textOf(own) !== text) place.current = { text };
    setWaiting(place.current !== null && own !== undefined);
    const kept = text && !place.current ? undefined : stored(place.current);
    if (!kept) return;
    setDraft(place.current ? kept : { ...kept, ...given });
    setRestored(true);
  }, [filmId, text, given]);
  useEffect(() => {
    const timer = setTimeout(() => keepDraft(draft, place.current), 400);
    return () => clearTimeout(timer);
  }, [draft]);
  const set = useCallback<DraftState["set"]>(
    (change) => setDraft((before) => ({ ...before, ...(typeof change === "function" ? change(before) : change) })),
    [],
  );
  const clear = () => {
    const { storage, key } = keptAt(place.current);
    storage.removeItem(key);
    setDraft(first);
    setRestored(false);
  };
  return { draft, set, restored, waiting, clear };
}
