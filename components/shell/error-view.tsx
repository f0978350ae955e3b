"use client";
import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

/** A page that broke: its request id to look up in the log, and two ways on. */
export function ErrorView({ digest, onRetry }: { digest?: string; onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <ErrorState
        title={t.errors.title}
        text={
          <>
            {t.errors.text}
            {digest && (
              <span className="mt-2 block font-mono text-ink-3 text-xs">
                {fill(t.errors.requestId, { id: digest })}
              </span>
            )}
          </>
        }
        action={
          <>
            <Button look="primary" onClick={onRetry}>
              <RotateCcw />
              {t.common.retry}
            </Button>
            <Button asChild>
              <Link href="/">{t.errors.goHome}</Link>
            </Button>
          </>
        }
      />
    </div>
  );
}
