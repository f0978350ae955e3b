"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download, Plus } from "lucide-react";
import Link from "next/link";
import { toast } from "sonner";
import { z } from "zod";
import { FormatShape, RATIOS } from "@/components/create/format-shape";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { bytes, fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { isActive } from "@/components/jobs/status-badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Progress } from "@/components/ui/states";
import { type Film, FORMATS, type Format } from "@/lib/http/dialects/ui/films";
import { JOB_STATUSES } from "@/lib/http/dialects/ui/jobs";
import { PreviewDialog } from "./preview-dialog";

/** The same film in other shapes: made ones to download, others to make. */
export function ExportsCard({ film }: { film: Film }) {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const start = useMutation({
    mutationFn: (format: Format) =>
      ask(`/films/${film.id}/exports`, z.object({ jobId: z.string() }), { body: { format } }),
    onSuccess: () => {
      toast.success(t.film.exportStarted);
      void client.invalidateQueries({ queryKey: ["film", film.id] });
      void client.invalidateQueries({ queryKey: ["me"] });
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  return (
    <Card>
      <CardHead title={t.film.exportTitle} hint={t.film.exportText} />
      <ul className="divide-y px-5 pb-2">
        {FORMATS.filter((format) => format !== film.format).map((format) => {
          const made = film.exports.find((one) => one.format === format);
          const status = JOB_STATUSES.find((known) => known === made?.status);
          return (
            <li key={format} className="flex min-h-13 items-center gap-3 py-2">
              <FormatShape format={format} className="h-7 w-8 shrink-0 text-ink-3" />
              <div className="min-w-0 flex-1">
                <p className="font-medium text-[0.8125rem]">{t.create.formats[format]}</p>
                <p className="text-ink-3 text-xs tabular-nums">
                  {RATIOS[format]}
                  {made?.bytes ? ` · ${bytes(locale, made.bytes)}` : ""}
                </p>
              </div>
              <PreviewDialog filmId={film.id} format={format} />
              {made?.videoUrl ? (
                <Button asChild size="sm">
                  <a href={`${made.videoUrl}?download=1`} download>
                    <Download />
                    MP4
                  </a>
                </Button>
              ) : made && status && isActive(status) ? (
                <Link href={`/jobs/${made.jobId}`} className="w-24 text-right text-ink-2 text-xs hover:text-ink">
                  {t.status[status]} · {Math.round(made.progress * 100)} %
                  <Progress value={made.progress} label={t.create.formats[format]} className="mt-1.5 h-1" />
                </Link>
              ) : (
                <Button
                  size="sm"
                  busy={start.isPending && start.variables === format}
                  onClick={() => start.mutate(format)}
                >
                  {!(start.isPending && start.variables === format) && <Plus />}
                  {t.film.exportMake}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="border-t px-5 py-2.5 text-ink-3 text-xs">{fill(t.film.exportCost, { n: film.exportCredits })}</p>
    </Card>
  );
}
