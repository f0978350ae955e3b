"use client";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { RATIOS } from "@/components/create/format-shape";
import { ask } from "@/components/data/client";
import { useMe } from "@/components/data/queries";
import { useProblem } from "@/components/data/use-problem";
import { fill, number, span } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/controls";
import { Dialog } from "@/components/ui/overlay";
import { Notice, Skeleton } from "@/components/ui/states";
import {
  EXPORT_CODECS,
  EXPORT_QUALITIES,
  type ExportCodec,
  type ExportQuality,
  exportStarted,
  type Film,
  FORMATS,
  type Format,
} from "@/lib/http/dialects/ui/films";

interface Props {
  film: Film;
  /** The shape it opens with; closed without. */
  format: Format | undefined;
  onClose: () => void;
}

/** What file the film becomes, what that costs and how long it takes here, and the start itself. */
export function ExportDialog({ film, format, onClose }: Props) {
  const { t } = useI18n();
  if (!format) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.rendering.exportTitle}
      description={t.rendering.exportText}
      closeLabel={t.common.close}
      className="max-w-xl"
    >
      <ExportForm film={film} first={format} onClose={onClose} />
    </Dialog>
  );
}

function ExportForm({ film, first, onClose }: { film: Film; first: Format; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [format, setFormat] = useState(first);
  const [codec, setCodec] = useState<ExportCodec>("h264");
  const [quality, setQuality] = useState<ExportQuality>("standard");
  const request = (dryRun: boolean) =>
    ask(`/films/${film.id}/exports`, exportStarted, { body: { format, codec, quality, dryRun } });
  const estimate = useQuery({
    queryKey: ["export-estimate", film.id, format, codec, quality],
    queryFn: () => request(true),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const start = useMutation({
    mutationFn: () => request(false),
    onSuccess: () => {
      toast.success(t.film.exportStarted);
      for (const key of [["film", film.id], ["jobs"], ["me"]]) void client.invalidateQueries({ queryKey: key });
      onClose();
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const balance = useMe().data?.credits;
  const poor = estimate.data !== undefined && balance !== undefined && estimate.data.credits > balance;
  return (
    <div className="space-y-5">
      <Choice label={t.rendering.shape}>
        <Segmented
          fill
          label={t.rendering.shape}
          value={format}
          onChange={setFormat}
          options={FORMATS.map((value) => ({ value, label: RATIOS[value] }))}
        />
      </Choice>
      <Choice label={t.rendering.codec} hint={t.rendering.codecs[codec].hint}>
        <Segmented
          fill
          className="flex-wrap max-sm:grid max-sm:grid-cols-3"
          label={t.rendering.codec}
          value={codec}
          onChange={setCodec}
          options={EXPORT_CODECS.map((value) => ({ value, label: t.rendering.codecs[value].name }))}
        />
      </Choice>
      <Choice label={t.rendering.quality}>
        <Segmented
          fill
          className="flex-wrap"
          label={t.rendering.quality}
          value={quality}
          onChange={setQuality}
          options={EXPORT_QUALITIES.map((value) => ({ value, label: t.rendering.qualities[value] }))}
        />
      </Choice>
      {estimate.isPending && <Skeleton className="h-16 rounded-lg" />}
      {estimate.isError && (
        <div role="alert">
          <Notice level="error" title={problem(estimate.error).message} text={problem(estimate.error).remedy} />
        </div>
      )}
      {estimate.data && <Figures {...estimate.data} balance={balance} />}
      {poor && <Notice level="warning" title={t.rendering.notEnough} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button look="primary" busy={start.isPending} disabled={!estimate.data || poor} onClick={() => start.mutate()}>
          {t.rendering.start}
        </Button>
      </div>
    </div>
  );
}

function Choice({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) {
  return (
    <div className="space-y-1.5">
      <p className="font-medium text-[0.8125rem]">{label}</p>
      {children}
      {hint && <p className="text-ink-3 text-xs">{hint}</p>}
    </div>
  );
}

interface FiguresProps {
  credits: number;
  seconds: number;
  pieces: { total: number; kept: number } | null;
  balance: number | undefined;
}

function Figures({ credits, seconds, pieces, balance }: FiguresProps) {
  const { t, locale } = useI18n();
  const figures = [
    { label: t.rendering.work, value: `≈ ${span(Math.max(1, seconds))}` },
    ...(pieces ? [{ label: t.rendering.kept, value: fill(t.rendering.keptPieces, { ...pieces }) }] : []),
    { label: t.rendering.cost, value: number(locale, credits) },
    ...(balance === undefined ? [] : [{ label: t.rendering.balance, value: number(locale, balance - credits) }]),
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 rounded-lg bg-sunken px-4 py-3 sm:grid-cols-4" aria-live="polite">
      {figures.map(({ label, value }) => (
        <div key={label} className="flex flex-col justify-between">
          <dt className="text-ink-3 text-xs">{label}</dt>
          <dd className="mt-0.5 font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
