"use client";
import { useEffect, useState } from "react";
import { useRendered } from "./rendered";
import { useHydrated } from "./use-hydrated";

/** The current time in milliseconds, refreshed every `everyMs`. A page that is taken over begins with the server's. */
export function useNow(everyMs = 30_000): number {
  const hydrated = useHydrated();
  const rendered = useRendered();
  const [now, setNow] = useState(() => (hydrated || !rendered ? Date.now() : rendered.now));
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
