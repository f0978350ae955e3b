"use client";
import { useEffect } from "react";

/** Lets a page that is opened while the studio is away wait for it, where the browser takes workers. */
export function useOfflineWorker(): void {
  useEffect(() => {
    // Over plain http from another machine there is none; such a page is the browser's own.
    navigator.serviceWorker?.register("/offline-worker.js").catch(() => undefined);
  }, []);
}
