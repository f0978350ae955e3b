"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/components/data/client";
import { useMe } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { useListParams } from "@/components/data/use-list-params";
import { money, number, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { EmptyArt } from "@/components/ui/art";
import { Card, CardHead } from "@/components/ui/card";
import { Segmented } from "@/components/ui/controls";
import { EmptyState, Skeleton } from "@/components/ui/states";
import { type Usage, usageSchema } from "@/lib/http/dialects/ui/usage";
import { FigureCard } from "./figure-card";
import { barsOf, daysOf, sum, totalsOf } from "./numbers";
import { PERIOD_NAMES, periodOf } from "./period";
import { ProvidersCard } from "./providers-card";
import { UsageTable } from "./usage-table";

const REFRESH_MS = 60_000;

/** What the account used, by day and provider. */
export function UsageRoom() {
  const { t } = useI18n();
  const list = useListParams("days");
  const period = periodOf(list.filter);
  const usage = useQuery({
    queryKey: ["usage", period],
    queryFn: ({ signal }) => ask(`/usage?days=${period}`, usageSchema, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  return (
    <>
      <PageHead
        title={t.usage.title}
        text={t.usage.subtitle}
        action={
          <Segmented
            label={t.usage.period}
            value={period}
            onChange={list.setFilter}
            options={PERIOD_NAMES.map((value) => ({ value, label: t.usage.periods[value] }))}
          />
        }
      />
      {usage.isPending && (
        <div className="grid gap-5 md:grid-cols-3" aria-busy>
          {[0, 1, 2].map((index) => (
            <Skeleton key={index} className="h-48 rounded-xl" />
          ))}
          <Skeleton className="h-80 rounded-xl md:col-span-3" />
        </div>
      )}
      {usage.isError && (
        <Card>
          <QueryError error={usage.error} onRetry={() => void usage.refetch()} />
        </Card>
      )}
      {usage.data && <UsageView usage={usage.data} />}
    </>
  );
}

function UsageView({ usage }: { usage: Usage }) {
  const { t, locale } = useI18n();
  const { data: me } = useMe();
  const days = daysOf(usage);
  const failed = sum(usage.requests, (row) => row.failed);
  const whole = (value: number) => number(locale, value);
  const amount = (value: number) => money(locale, value);
  const surfaces = totalsOf(
    usage.requests,
    ({ surface }) => [surface],
    ({ count, failed: bad }) => [count, bad],
  );
  if (usage.requests.length + usage.credits.length + usage.providers.length === 0) {
    return (
      <Card>
        <EmptyState art={<EmptyArt variant="job" />} title={t.usage.emptyTitle} text={t.usage.emptyText} />
      </Card>
    );
  }
  const all = (rows: { day: string; value: number }[]) =>
    barsOf(
      days,
      rows.map((row) => ({ ...row, name: "all" })),
    );
  return (
    <div className="space-y-5">
      <div className="grid gap-5 md:grid-cols-3">
        <FigureCard
          title={t.usage.requests}
          value={whole(sum(usage.requests, (row) => row.count))}
          note={failed > 0 ? plural(locale, failed, t.usage.requestsFailed) : t.usage.noneFailed}
          bars={all(usage.requests.map(({ day, count }) => ({ day, value: count })))}
          names={["all"]}
          format={whole}
        />
        <FigureCard
          title={t.usage.credits}
          value={whole(sum(usage.credits, (row) => row.credits))}
          note={[
            plural(locale, usage.balance, t.usage.creditsLeft),
            ...(me?.heldCredits ? [plural(locale, me.heldCredits, t.nav.held)] : []),
          ].join(" · ")}
          bars={all(usage.credits.map(({ day, credits }) => ({ day, value: credits })))}
          names={["all"]}
          format={whole}
        />
        <FigureCard
          title={t.usage.cost}
          value={amount(sum(usage.providers, (row) => row.costCents))}
          note={plural(
            locale,
            sum(usage.providers, (row) => row.calls),
            t.usage.calls,
          )}
          bars={all(usage.providers.map(({ day, costCents }) => ({ day, value: costCents })))}
          names={["all"]}
          format={amount}
        />
      </div>
      {usage.providers.length > 0 && <ProvidersCard usage={usage} days={days} />}
      {surfaces.length > 0 && (
        <Card className="overflow-hidden">
          <CardHead title={t.usage.bySurface} hint={t.usage.bySurfaceText} />
          <UsageTable
            caption={t.usage.bySurface}
            columns={[t.usage.surface, t.usage.requests, t.usage.failed]}
            words={1}
            rows={surfaces.map(({ key, labels: [surface = ""], values: [count = 0, bad = 0] }) => ({
              key,
              cells: [t.usage.surfaces[surface as keyof typeof t.usage.surfaces] ?? surface, whole(count), whole(bad)],
            }))}
          />
        </Card>
      )}
    </div>
  );
}
