"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** One sound at a time: `toggle(url)` plays it, or stops it when it is the one that plays. */
export function usePlayer() {
  const audio = useRef<HTMLAudioElement>(undefined);
  const [playing, setPlaying] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const stop = useCallback(() => {
    audio.current?.pause();
    setPlaying(undefined);
  }, []);
  const toggle = useCallback(
    (url: string) => {
      audio.current?.pause();
      if (playing === url) {
        setPlaying(undefined);
        return;
      }
      const next = new Audio(url);
      audio.current = next;
      next.onended = () => setPlaying(undefined);
      setPlaying(url);
      setFailed(undefined);
      next.play().catch(() => {
        setPlaying(undefined);
        setFailed(url);
      });
    },
    [playing],
  );
  useEffect(() => () => audio.current?.pause(), []);
  return { playing, failed, toggle, stop };
}
