"use client";
import { useProblem } from "@/components/data/use-problem";
import { bytes, fill, number, roughly } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Notice, Skeleton } from "@/components/ui/states";
import { Remaking } from "./remaking";
import type { Export } from "./use-export";

interface Props {
  outlook: Export;
  /** Bytes of the file, where they can be told. */
  size: number | undefined;
  onClose: () => void;
}

/** What an export takes, and the buttons below it. */
export function ExportOutlook({ outlook, size, onClose }: Props) {
  const { t } = useI18n();
  const problem = useProblem();
  const { estimate, poor } = outlook;
  return (
    <>
      {estimate.isPending && <Skeleton className="h-16 rounded-lg" />}
      {estimate.isError && (
        <div role="alert">
          <Notice level="error" title={problem(estimate.error).message} text={problem(estimate.error).remedy} />
        </div>
      )}
      {estimate.data && !estimate.isError && <Figures outlook={outlook} size={size} />}
      {outlook.remaking && <Remaking jobId={outlook.remaking} />}
      {poor && <Notice level="warning" title={t.rendering.notEnough} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button look="primary" busy={outlook.starting} disabled={!outlook.ready} onClick={outlook.start}>
          {t.rendering.start}
        </Button>
      </div>
    </>
  );
}

function Figures({ outlook, size }: Pick<Props, "outlook" | "size">) {
  const { t, locale } = useI18n();
  const { estimate, balance } = outlook;
  if (!estimate.data) return null;
  const { credits, seconds, pieces } = estimate.data;
  const figures = [
    { label: t.rendering.work, value: roughly(locale, seconds) },
    ...(pieces ? [{ label: t.rendering.kept, value: fill(t.rendering.keptPieces, { ...pieces }) }] : []),
    ...(size === undefined ? [] : [{ label: t.rendering.size, value: `≈ ${bytes(locale, size)}` }]),
    { label: t.rendering.cost, value: number(locale, credits) },
    ...(balance === undefined ? [] : [{ label: t.rendering.balance, value: number(locale, balance - credits) }]),
  ];
  return (
    <dl
      className="grid grid-cols-2 sm:grid-cols-[repeat(auto-fit,minmax(5rem,1fr))] gap-x-4 gap-y-3 rounded-lg bg-sunken px-4 py-3"
      aria-live="polite"
    >
      {figures.map(({ label, value }) => (
        <div key={label} className="flex flex-col justify-between">
          <dt className="text-ink-3 text-xs">{label}</dt>
          <dd className="mt-0.5 font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
