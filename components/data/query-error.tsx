"use client";
import { RotateCcw } from "lucide-react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";
import { useProblem } from "./use-problem";

/** In place of what could not be read: why, what to do, and a way to try again. */
export function QueryError({ error, onRetry, className }: { error: unknown; onRetry: () => void; className?: string }) {
  const { t } = useI18n();
  const problem = useProblem()(error);
  return (
    <ErrorState
      className={className}
      title={problem.message}
      text={problem.remedy}
      action={
        <Button onClick={onRetry}>
          <RotateCcw />
          {t.common.retry}
        </Button>
      }
    />
  );
}
