"use client";
import { Copy, Ellipsis, Play, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ago, money, percent } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Clipped } from "@/components/ui/clipped";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { ConfirmDialog } from "@/components/ui/overlay";
import { Progress } from "@/components/ui/states";
import { useNow } from "@/components/ui/use-now";
import type { MarketingJobWire } from "@/lib/http/dialects/marketing/job-wire";
import { ProductionStatus } from "./production-status";
import { isBusy, useProductionActions } from "./queries";

const columns = "lg:grid lg:grid-cols-[minmax(0,1fr)_8rem_9rem_9rem_5rem_2.5rem] lg:items-center lg:gap-5";

/** Where a production is gone on with. */
export const placeOf = ({ id, status }: Pick<MarketingJobWire, "id" | "status">): string =>
  status === "draft" || status === "configuring" ? `/marketing/job/${id}/configure` : `/marketing/job/${id}`;

function Actions({ production }: { production: MarketingJobWire }) {
  const { t } = useI18n();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { generate, copy, remove } = useProductionActions(production.id, {
    onCopied: (id) => router.push(`/marketing/job/${id}/configure`),
  });
  const busy = isBusy(production);
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon-sm" aria-label={`${t.common.more}: ${production.title}`}>
            <Ellipsis />
          </Button>
        }
      >
        <MenuItem disabled={busy || production.missing.length > 0} onSelect={() => generate.mutate()}>
          <Play />
          {production.status === "completed" ? t.marketing.generateAgain : t.marketing.generate}
        </MenuItem>
        <MenuItem onSelect={() => copy.mutate()}>
          <Copy />
          {t.marketing.duplicate}
        </MenuItem>
        <MenuLine />
        <MenuItem danger disabled={busy} onSelect={() => setAsking(true)}>
          <Trash2 />
          {t.marketing.delete}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        title={t.marketing.deleteTitle}
        description={t.marketing.deleteText}
        confirm={t.common.delete}
        cancel={t.common.cancel}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}

function Row({ production, now }: { production: MarketingJobWire; now: number }) {
  const { t, locale } = useI18n();
  const share = production.progress_percent / 100;
  const cost = production.actual_cost || production.estimated_cost;
  return (
    <li className={`${columns} relative px-4 py-3.5 transition-colors has-[a[data-row]:hover]:bg-hover lg:px-5`}>
      <div className="min-w-0 max-lg:pr-10">
        <Link
          data-row
          href={placeOf(production)}
          dir="auto"
          className="font-medium -outline-offset-2 after:absolute after:inset-0"
        >
          <Clipped lines={2}>{production.title}</Clipped>
        </Link>
        <p className="text-ink-3 text-xs">
          {production.aspect_ratio} · {ago(locale, Date.parse(production.created_at), now)}
        </p>
      </div>
      <div className="contents max-lg:mt-2.5 max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-3">
        <ProductionStatus status={production.status} />
        <Clipped className="min-w-0 text-[0.8125rem] text-ink-2 max-lg:hidden">{production.template ?? "–"}</Clipped>
        <div className="max-lg:w-full max-lg:flex-1 max-lg:basis-24">
          <p className="mb-1 text-ink-2 text-xs tabular-nums">{percent(locale, share)}</p>
          <Progress value={share} label={`${t.marketing.columns.progress}: ${production.title}`} className="h-1" />
        </div>
        <span className="text-[0.8125rem] text-ink-2 tabular-nums">{money(locale, cost * 100)}</span>
      </div>
      <span className="relative z-10 flex justify-end max-lg:absolute max-lg:top-2.5 max-lg:right-2.5">
        <Actions production={production} />
      </span>
    </li>
  );
}

/** Productions in lines, each with its state and what can be done with it. Below 1024 px a line becomes two. */
export function ProductionTable({ productions }: { productions: MarketingJobWire[] }) {
  const { t } = useI18n();
  const now = useNow(5000);
  const { columns: words } = t.marketing;
  return (
    <div>
      <div aria-hidden className={`${columns} hidden border-b bg-sunken/50 px-5 py-2.5 font-medium text-ink-3 text-xs`}>
        {[words.title, words.status, words.template, words.progress, words.cost].map((word) => (
          <span key={word}>{word}</span>
        ))}
      </div>
      <ul className="divide-y">
        {productions.map((production) => (
          <Row key={production.id} production={production} now={now} />
        ))}
      </ul>
    </div>
  );
}
