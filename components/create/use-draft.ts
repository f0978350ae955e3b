"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Draft, EMPTY_DRAFT, textOf } from "./draft";

const KEY = "framewright-draft";

/** The unfinished draft of an earlier visit. */
export function stored(): Draft | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text ? { ...EMPTY_DRAFT, ...(JSON.parse(text) as Partial<Draft>) } : undefined;
  } catch {
    // A draft that cannot be read is worth less than a form that opens.
    return undefined;
  }
}

/** Leaves a draft for the form to take up when it opens. */
export function keepDraft(draft: Draft): void {
  localStorage.setItem(KEY, JSON.stringify(draft));
}

interface DraftState {
  draft: Draft;
  set: (change: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  /** True when an unfinished draft of an earlier visit was taken up. */
  restored: boolean;
  clear: () => void;
}

/** The form's state, kept in this browser until the film is started. `given` (an address's parameters) wins over what was kept. */
export function useDraft(given: Partial<Draft>): DraftState {
  const [draft, setDraft] = useState<Draft>({ ...EMPTY_DRAFT, ...given });
  const [restored, setRestored] = useState(false);
  const first = useRef(true);
  const hasGiven = Boolean(given.topic || given.script);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    const kept = hasGiven ? undefined : stored();
    if (!kept || (!textOf(kept) && kept.media.length === 0)) return;
    setDraft({ ...kept, ...given });
    setRestored(true);
  }, [hasGiven, given]);
  useEffect(() => {
    const timer = setTimeout(() => keepDraft(draft), 400);
    return () => clearTimeout(timer);
  }, [draft]);
  const set = useCallback<DraftState["set"]>(
    (change) => setDraft((before) => ({ ...before, ...(typeof change === "function" ? change(before) : change) })),
    [],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(KEY);
    setDraft(EMPTY_DRAFT);
    setRestored(false);
  }, []);
  return { draft, set, restored, clear };
}
