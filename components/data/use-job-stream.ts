"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { gather } from "./gather";

/** A connection over the WebSocket is usually there sooner than this, in milliseconds. */
const PATIENCE_MS = 3000;

/**
 * Reads a job again when one of its server-sent events comes: for where WebSocket connections do not come through. The
 * browser comes back by itself after a break, from the last event on.
 * @returns whether events arrive
 */
export function useJobStream(id: string, wanted: boolean): boolean {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    const read = gather(() => void client.invalidateQueries({ queryKey: ["job", id] }));
    let source: EventSource | undefined;
    const timer = setTimeout(() => {
      source = new EventSource(`/api/ui/jobs/${id}/events`);
      source.onopen = () => setOpen(true);
      source.onerror = () => setOpen(false);
      source.onmessage = read;
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      read.stop();
      source?.close();
      setOpen(false);
    };
  }, [id, wanted, client]);
  return open;
}
