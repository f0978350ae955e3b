"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isActive } from "@/components/jobs/status-badge";
import { eventSchema, type JobDetail, type JobEventView, jobSchema } from "@/lib/http/dialects/ui/jobs";
import { ask } from "./client";

/** While events arrive a poll is only a safety net; without them it is the way. */
const LIVE_MS = 30_000;
const POLL_MS = 2500;
/** Least time between two reads that events cause. */
const GATHER_MS = 350;

/**
 * A job, kept up to date: server-sent events tell that something happened and the job is read again, at most a few times
 * a second; when the stream cannot be had, polling does the same. Log lines come with the events themselves.
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

  useEffect(() => {
    if (!active) return;
    const source = new EventSource(`/api/ui/jobs/${id}/events`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    source.onmessage = (message) => {
      const parsed = eventSchema.safeParse(JSON.parse(message.data as string));
      if (!parsed.success) return;
      client.setQueryData<JobDetail>(["job", id], (job) => job && { ...job, log: withEvent(job.log, parsed.data) });
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: ["job", id] });
      }, GATHER_MS);
    };
    return () => {
      clearTimeout(timer);
      source.close();
      setLive(false);
      void client.invalidateQueries({ queryKey: ["me"] });
      void client.invalidateQueries({ queryKey: ["films"] });
    };
  }, [active, client, id]);

  return { ...query, live };
}

/** The log with one more line; a line that is there already (events are sent again after a break) changes nothing. */
function withEvent(log: JobEventView[], event: JobEventView): JobEventView[] {
  return log.some((known) => known.id === event.id) ? log : [...log, event];
}
