"use client";
import { useSyncExternalStore } from "react";

/** Pixels of the window from which there is room to edit. */
const WIDE = "(min-width: 1280px)";

const watch = (told: () => void): (() => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener("change", told);
  return () => query.removeEventListener("change", told);
};

/** Whether the window has room for all panels. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    watch,
    () => matchMedia(WIDE).matches,
    () => true,
  );
