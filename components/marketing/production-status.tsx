"use client";
import { Ban, CircleAlert, CircleCheck, CircleDashed, ListChecks, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Badge, Dot, type Tone } from "@/components/ui/badge";
import type { MarketingJobWire, MarketingSegmentWire } from "@/lib/http/dialects/marketing/job-wire";

interface Look {
  tone: Tone;
  icon: ReactNode;
}

const RUNNING: Look = { tone: "accent", icon: <Dot live /> };
const DONE: Look = { tone: "ok", icon: <CircleCheck /> };
const FAILED: Look = { tone: "danger", icon: <CircleAlert /> };
const CANCELLED: Look = { tone: "neutral", icon: <Ban /> };

const LOOKS: Record<MarketingJobWire["status"], Look> = {
  draft: { tone: "outline", icon: <PencilLine /> },
  configuring: { tone: "warn", icon: <PencilLine /> },
  assets_ready: { tone: "info", icon: <ListChecks /> },
  generating: RUNNING,
  assembling: RUNNING,
  completed: DONE,
  failed: FAILED,
  cancelled: CANCELLED,
};
const SEGMENT_LOOKS: Record<MarketingSegmentWire["status"], Look> = {
  pending: { tone: "outline", icon: <CircleDashed /> },
  queued: { tone: "neutral", icon: <CircleDashed /> },
  processing: RUNNING,
  completed: DONE,
  failed: FAILED,
  cancelled: CANCELLED,
};

export function ProductionStatus({ status }: Pick<MarketingJobWire, "status">) {
  const { t } = useI18n();
  const { tone, icon } = LOOKS[status];
  return (
    <Badge tone={tone}>
      {icon}
      {t.marketing.statuses[status]}
    </Badge>
  );
}

export function SegmentStatus({ status }: Pick<MarketingSegmentWire, "status">) {
  const { t } = useI18n();
  const { tone, icon } = SEGMENT_LOOKS[status];
  return (
    <Badge tone={tone}>
      {icon}
      {t.marketing.segmentStatuses[status]}
    </Badge>
  );
}
