"use client";
import { useCallback, useEffect, useRef, useState } from "react";

const IDLE_MS = 2500;

/** Whether nothing was moved or pressed for a moment; `stir` says that something was. */
export function useIdle(): { idle: boolean; stir: () => void } {
  const [idle, setIdle] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stir = useCallback(() => {
    clearTimeout(timer.current);
    setIdle(false);
    timer.current = setTimeout(() => setIdle(true), IDLE_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { idle, stir };
}
