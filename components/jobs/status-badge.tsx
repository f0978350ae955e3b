"use client";
import { Ban, CircleAlert, CircleCheck, Clock, Hourglass } from "lucide-react";
import { useI18n } from "@/components/i18n/provider";
import { Badge, Dot, type Tone } from "@/components/ui/badge";
import type { JobStatus } from "@/lib/http/dialects/ui/jobs";

const LOOKS: Record<JobStatus, { tone: Tone; icon: React.ReactNode }> = {
  queued: { tone: "neutral", icon: <Clock /> },
  running: { tone: "accent", icon: <Dot live /> },
  waiting: { tone: "warn", icon: <Hourglass /> },
  succeeded: { tone: "ok", icon: <CircleCheck /> },
  failed: { tone: "danger", icon: <CircleAlert /> },
  cancelled: { tone: "neutral", icon: <Ban /> },
};

export function StatusBadge({ status }: { status: JobStatus }) {
  const { t } = useI18n();
  const { tone, icon } = LOOKS[status];
  return (
    <Badge tone={tone} className="whitespace-normal">
      {icon}
      {t.status[status]}
    </Badge>
  );
}

/** Whether anything may still happen to the job. */
export function isActive(status: JobStatus): boolean {
  return status === "queued" || status === "running" || status === "waiting";
}
