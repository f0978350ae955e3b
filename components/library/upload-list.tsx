"use client";
import { CircleAlert, X } from "lucide-react";
import type { Pending } from "@/components/create/use-uploads";
import { useProblem } from "@/components/data/use-problem";
import { fill, percent } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Clipped } from "@/components/ui/clipped";
import { Progress } from "@/components/ui/states";

/** Files on their way up, and those that were refused with the reason. */
export function UploadList({ pending, onDrop }: { pending: Pending[]; onDrop: (key: number) => void }) {
  const { t, locale } = useI18n();
  const problem = useProblem();
  if (pending.length === 0) return null;
  return (
    <Card className="mb-5">
      <ul aria-label={t.library.uploads} className="divide-y">
        {pending.map((file) => (
          <li key={file.key} className="flex items-center gap-4 px-4 py-2.5">
            <Clipped className="w-1/3 min-w-0 text-[0.8125rem]">{file.name}</Clipped>
            {file.error ? (
              <p role="alert" className="flex min-w-0 flex-1 gap-1.5 text-danger text-xs">
                <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
                {problem(file.error).message}
              </p>
            ) : (
              <>
                <Progress
                  value={file.share}
                  label={fill(t.library.uploading, { name: file.name })}
                  className="flex-1"
                />
                <span className="w-10 text-right text-ink-2 text-xs tabular-nums">{percent(locale, file.share)}</span>
              </>
            )}
            {file.error && (
              <Button
                look="ghost"
                size="icon-sm"
                aria-label={fill(t.library.dismiss, { name: file.name })}
                onClick={() => onDrop(file.key)}
              >
                <X />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
