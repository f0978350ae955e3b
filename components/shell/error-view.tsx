"use client";
import { LoaderCircle, RotateCcw } from "lucide-react";
import Link from "next/link";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";
import { useTrouble } from "./use-trouble";

/** A page that broke: why, as far as it can be told, its request id to look up in the log, and two ways on. */
export function ErrorView({ digest, onRetry }: { digest?: string; onRetry: () => void }) {
  const { t } = useI18n();
  const trouble = useTrouble(onRetry);
  const title = { database: t.errors.database, offline: t.errors.offline, none: t.errors.title };
  const text = { database: t.errors.databaseRemedy, offline: t.errors.offlineRemedy, none: t.errors.text };
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <ErrorState
        level={1}
        title={title[trouble ?? "none"]}
        text={
          <>
            {text[trouble ?? "none"]}
            {trouble ? (
              <span className="mt-3 flex items-center justify-center gap-2 text-ink-3 text-xs">
                <LoaderCircle className="size-3.5 animate-spin" aria-hidden />
                {t.errors.comesBack}
              </span>
            ) : (
              digest && (
                <span className="mt-2 block font-mono text-ink-3 text-xs">
                  {fill(t.errors.requestId, { id: digest })}
                </span>
              )
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
