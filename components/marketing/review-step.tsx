"use client";
import { ArrowLeft, CircleAlert, Play } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { fill, money, number, roughly, span } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { providerName } from "@/components/i18n/provider-names";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Notice, Skeleton } from "@/components/ui/states";
import type { MarketingJobWire } from "@/lib/http/dialects/marketing/job-wire";
import { useProductionActions, useProductionEstimate } from "./queries";
import { WizardHead } from "./wizard-head";

/** The wizard's third step: what will be made, what is missing, what it costs and takes. */
export function ReviewStep({ production }: { production: MarketingJobWire }) {
  const { t, locale, saying } = useI18n();
  const words = t.marketing;
  const router = useRouter();
  const { id, missing, segments } = production;
  const { data: estimate } = useProductionEstimate(production, missing.length === 0);
  const { generate } = useProductionActions(id);
  const length = segments.reduce((sum, { duration }) => sum + duration, 0);
  const start = () => generate.mutate(undefined, { onSuccess: () => router.push(`/marketing/job/${id}`) });
  return (
    <div className="mx-auto max-w-4xl">
      <WizardHead title={production.title} step="review" />
      {missing.length > 0 && (
        <Notice
          level="warning"
          icon={<CircleAlert />}
          className="mb-5"
          title={words.missing}
          text={
            <ul className="list-disc pl-4">
              {missing.map(({ field, said }) => (
                <li key={field}>{saying(said)}</li>
              ))}
            </ul>
          }
        />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <Card>
          <CardHead title={words.plan} />
          <ol className="divide-y border-t">
            {segments.map((segment, index) => (
              <li key={segment.segment_index} className="px-5 py-3.5">
                <p className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
                  <span className="font-medium">{fill(words.segmentN, { n: index + 1 })}</span>
                  <Badge tone="outline">{words.modes[segment.generation_mode]}</Badge>
                  <Badge tone="outline">{span(segment.duration)}</Badge>
                  {estimate?.providers[index] && (
                    <Badge tone="neutral">{saying(providerName(estimate.providers[index] ?? ""))}</Badge>
                  )}
                </p>
                <p dir="auto" className="wrap-anywhere mt-1.5">
                  {segment.prompt || "–"}
                </p>
                {segment.narration && (
                  <p dir="auto" className="wrap-anywhere mt-0.5 text-ink-2 text-sm">
                    « {segment.narration} »
                  </p>
                )}
                {segment.prompt && (
                  <details className="mt-1.5 text-ink-3 text-xs">
                    <summary className="w-fit cursor-pointer">{words.sent}</summary>
                    <p dir="auto" className="wrap-anywhere mt-1 font-mono">
                      {segment.sent_prompt}
                    </p>
                  </details>
                )}
              </li>
            ))}
          </ol>
        </Card>
        <Card className="p-5 lg:sticky lg:top-20">
          <h2 className="display mb-3 font-semibold">{words.estimate}</h2>
          {missing.length === 0 && !estimate && <Skeleton className="h-24" />}
          <dl className="space-y-2 text-[0.8125rem] [&_dd]:font-medium [&_dd]:tabular-nums [&_div]:flex [&_div]:justify-between [&_div]:gap-3 [&_dt]:text-ink-2">
            <div>
              <dt>{words.estimateLength}</dt>
              <dd>{span(length)}</dd>
            </div>
            {estimate && (
              <>
                <div>
                  <dt>{words.estimateCost}</dt>
                  <dd>{money(locale, estimate.cost * 100)}</dd>
                </div>
                <div>
                  <dt>{words.estimateCredits}</dt>
                  <dd>{number(locale, estimate.credits)}</dd>
                </div>
                <div>
                  <dt>{words.estimateTime}</dt>
                  <dd>{roughly(locale, estimate.seconds)}</dd>
                </div>
              </>
            )}
          </dl>
          <Button
            look="primary"
            size="lg"
            className="mt-5 w-full"
            disabled={missing.length > 0}
            busy={generate.isPending}
            onClick={start}
          >
            <Play className="fill-current" />
            {words.generate}
          </Button>
          <Button asChild className="mt-2 w-full">
            <Link href={`/marketing/job/${id}/configure`}>
              <ArrowLeft />
              {words.back}
            </Link>
          </Button>
        </Card>
      </div>
    </div>
  );
}
