"use client";
import { Plus, Zap } from "lucide-react";
import Link from "next/link";
import { productionFilter } from "@/components/data/filters";
import { ListPage, RowsSkeleton } from "@/components/data/list-page";
import { useListParams } from "@/components/data/use-list-params";
import { money, number } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { MARKETING_STATUSES } from "@/lib/http/dialects/marketing/choices";
import type { MarketingPage } from "@/lib/http/dialects/marketing/job-wire";
import { ProductionTable } from "./production-table";
import { useProductions } from "./queries";

function Totals({ stats }: Pick<MarketingPage, "stats">) {
  const { t, locale } = useI18n();
  const { totals } = t.marketing;
  const shown = [
    [totals.jobs, number(locale, stats.total_jobs)],
    [totals.completed, number(locale, stats.completed)],
    [totals.inProgress, number(locale, stats.in_progress)],
    [totals.cost, money(locale, stats.total_cost * 100)],
  ];
  return (
    <dl className="mb-6 grid w-full grid-cols-2 gap-3 lg:grid-cols-4">
      {shown.map(([label, value]) => (
        <div key={label} className="rounded-xl border bg-surface px-4 py-3 shadow-card">
          <dt className="text-[0.8125rem] text-ink-3">{label}</dt>
          <dd className="display font-semibold text-xl tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The production floor's home: totals, and every production, those that are being made live. */
export function ProductionsRoom() {
  const { t } = useI18n();
  const list = useListParams("status");
  const productions = useProductions(productionFilter(list));
  const actions = (
    <>
      <Button asChild>
        <Link href="/marketing/quick">
          <Zap />
          {t.marketing.quick}
        </Link>
      </Button>
      <Button asChild look="primary">
        <Link href="/marketing/job/create">
          <Plus />
          {t.marketing.create}
        </Link>
      </Button>
    </>
  );
  const { data } = productions;
  return (
    <ListPage
      list={list}
      query={productions}
      words={t.marketing}
      filter={{
        label: t.marketing.filterStatus,
        any: t.marketing.anyStatus,
        options: MARKETING_STATUSES.map((value) => ({ value, label: t.marketing.statuses[value] })),
      }}
      above={data && data.stats.total_jobs > 0 && <Totals stats={data.stats} />}
      action={data?.stats.total_jobs !== 0 && actions}
      invitation={actions}
      art={<EmptyArt variant="film" />}
      loading={<RowsSkeleton count={4} />}
    >
      {(items) => <ProductionTable productions={items} />}
    </ListPage>
  );
}
