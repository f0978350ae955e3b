"use client";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { live } from "./live";

/** Least time between two reads that events cause, in milliseconds. */
const GATHER_MS = 400;

/**
 * Reads queries again when something happens in one of the channels (`project:ID` …), at most a few times a second.
 * @returns whether events arrive; when they do not, the queries should poll
 */
export function useLive(channels: string[], queryKey: QueryKey): boolean {
  const client = useQueryClient();
  const names = channels.join(" ");
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    if (!names) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
      }, GATHER_MS);
    };
    const leave = names.split(" ").map((name) => live.follow(name, read));
    return () => {
      clearTimeout(timer);
      for (const stop of leave) stop();
    };
  }, [names, key, client]);
  return useSyncExternalStore(live.watch, live.isLive, () => false);
}
