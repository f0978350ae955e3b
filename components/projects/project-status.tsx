"use client";
import { Ban, CircleAlert, CircleCheck, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Badge, Dot, type Tone } from "@/components/ui/badge";
import type { ProjectStatus } from "@/lib/http/dialects/ui/projects";

const RUNNING = { tone: "accent", icon: <Dot live /> } as const;
const LOOKS: Record<ProjectStatus, { tone: Tone; icon: ReactNode }> = {
  draft: { tone: "outline", icon: <PencilLine /> },
  scripting: RUNNING,
  generating: RUNNING,
  rendering: RUNNING,
  completed: { tone: "ok", icon: <CircleCheck /> },
  failed: { tone: "danger", icon: <CircleAlert /> },
  cancelled: { tone: "neutral", icon: <Ban /> },
};

export function ProjectStatusBadge({ status }: { status: ProjectStatus }) {
  const { t } = useI18n();
  const { tone, icon } = LOOKS[status];
  return (
    <Badge tone={tone}>
      {icon}
      {t.projects.statuses[status]}
    </Badge>
  );
}
