"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isActive } from "@/components/jobs/status-badge";
import { jobSchema } from "@/lib/http/dialects/ui/jobs";
import { ask } from "./client";
import { useJobStream } from "./use-job-stream";
import { useLive } from "./use-live";

/** While events arrive a poll is only a safety net; without them it is the way. */
const LIVE_MS = 30_000;
const POLL_MS = 2500;

/**
 * A job, kept up to date: the WebSocket tells that something happened and the job is read again, at most a few times a
 * second. Where no WebSocket can be had, server-sent events do the same, and polling where those cannot either.
 */
export function useJob(id: string) {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  const query = useQuery({
    queryKey: ["job", id],
    queryFn: ({ signal }) => ask(`/jobs/${id}`, jobSchema, { signal }),
    refetchInterval: ({ state }) => (state.data && !isActive(state.data.status) ? false : live ? LIVE_MS : POLL_MS),
  });
  const active = query.data ? isActive(query.data.status) : false;
  const overSocket = useLive(active ? [`job:${id}`] : [], ["job", id]);
  const overStream = useJobStream(id, active && !overSocket);
  const arriving = active && (overSocket || overStream);
  useEffect(() => setLive(arriving), [arriving]);

  useEffect(() => {
    if (!active) return;
    return () => {
      void client.invalidateQueries({ queryKey: ["me"] });
      void client.invalidateQueries({ queryKey: ["films"] });
    };
  }, [active, client]);

  return { ...query, live: arriving };
}
