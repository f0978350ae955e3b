"use client";
import { Ban } from "lucide-react";
import type { ReactNode } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/overlay";
import { useProjectActions } from "./use-project-actions";

/** Stops a project's run, once that is confirmed. */
export function CancelRun({ projectId, size, children }: { projectId: string; size?: "sm"; children: ReactNode }) {
  const { t } = useI18n();
  const { cancel } = useProjectActions(projectId);
  return (
    <Confirm
      danger
      title={t.projects.cancelTitle}
      description={t.projects.cancelText}
      confirm={t.projects.cancel}
      cancel={t.projects.keepGoing}
      onConfirm={() => cancel.mutate()}
      trigger={
        <Button size={size} busy={cancel.isPending}>
          <Ban />
          {children}
        </Button>
      }
    />
  );
}
