"use client";
import { useEffect, useRef, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { useDate } from "@/components/i18n/use-date";
import { Card, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Switch } from "@/components/ui/controls";
import type { JobEventView } from "@/lib/http/dialects/ui/jobs";
import { textOf } from "@/lib/messages/message";

const TONES: Record<JobEventView["level"], string> = {
  debug: "text-ink-3",
  info: "text-ink-2",
  warn: "text-warn",
  error: "text-danger",
};

/** What was said while the work went on, newest at the end; it follows the end unless told not to. */
export function JobLog({ log }: { log: JobEventView[] }) {
  const { t, saying } = useI18n();
  const date = useDate();
  const [follow, setFollow] = useState(true);
  const box = useRef<HTMLOListElement>(null);
  const lines = log.filter((event) => textOf(event.message) !== "" && event.level !== "debug");
  const count = lines.length;
  useEffect(() => {
    if (follow && count > 0) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [follow, count]);
  const wordsOf = ({ type, step, message }: JobEventView) =>
    type === "step.started" ? (t.steps[step as keyof typeof t.steps] ?? textOf(message)) : saying(message);
  return (
    <Card>
      <CardHead
        title={t.job.log}
        action={
          <span className="flex items-center gap-2 text-ink-3 text-xs">
            {t.job.follow}
            <Switch label={t.job.follow} checked={follow} onChange={setFollow} />
          </span>
        }
      />
      <ol
        ref={box}
        aria-live="off"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="thin-scroll max-h-72 overflow-y-auto border-t px-5 py-3 font-mono text-xs leading-6"
      >
        {count === 0 && <li className="text-ink-3">{t.job.logEmpty}</li>}
        {lines.map((event) => (
          <li key={event.id} className="flex gap-3">
            <time dateTime={event.at} className="shrink-0 text-ink-3 tabular-nums">
              {date(event.at, { timeStyle: "medium" })}
            </time>
            <span
              className={cn(
                "min-w-0 break-words",
                TONES[event.level],
                event.type === "step.started" && "font-semibold text-ink",
              )}
            >
              {wordsOf(event)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
