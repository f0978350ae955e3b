"use client";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { gather } from "./gather";
import { live } from "./live";

/**
 * Reads queries again when something happens in one of the channels (`project:ID` …), at most once in `gatherMs`.
 * @returns whether events arrive; when they do not, the queries should poll
 */
export function useLive(channels: string[], queryKey: QueryKey, gatherMs?: number): boolean {
  const client = useQueryClient();
  const names = channels.join(" ");
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    if (!names) return;
    const read = gather(() => void client.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey }), gatherMs);
    const leave = names.split(" ").map((name) => live.follow(name, read));
    return () => {
      read.stop();
      for (const stop of leave) stop();
    };
  }, [names, key, client, gatherMs]);
  return useSyncExternalStore(live.watch, live.isLive, () => false);
}
