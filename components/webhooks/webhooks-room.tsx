"use client";
import { ChevronRight, Plus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { QueryError } from "@/components/data/query-error";
import { ago, fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { EmptyArt } from "@/components/ui/art";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { EmptyState, Skeleton } from "@/components/ui/states";
import { useNow } from "@/components/ui/use-now";
import { WEBHOOK_EVENTS, type Webhook } from "@/lib/http/dialects/ui/webhooks";
import { useWebhooks } from "./queries";
import { SecretDialog } from "./secret-dialog";
import { UrlDeliveries } from "./url-deliveries";
import { UrlSecret } from "./url-secret";
import { WebhookFormDialog } from "./webhook-form-dialog";

/** Event names a line shows before it counts the rest. */
const SHOWN = 3;

function Row({ webhook }: { webhook: Webhook }) {
  const { t, saying, locale } = useI18n();
  const now = useNow();
  const off = webhook.status === "disabled";
  const events = webhook.events.length === WEBHOOK_EVENTS.length ? [t.common.all] : webhook.events.slice(0, SHOWN);
  const more = webhook.events.length - SHOWN;
  return (
    <li>
      <Link
        href={`/webhooks/${webhook.id}`}
        className="group flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4 -outline-offset-2 transition-colors hover:bg-hover"
      >
        <span className={cn("min-w-52 flex-1", off && "text-ink-2")}>
          <span className="flex flex-wrap items-center gap-2">
            <code className="min-w-0 break-all font-medium font-mono text-[0.8125rem]">{webhook.url}</code>
            {off && <Badge tone="warn">{t.webhooks.disabled}</Badge>}
          </span>
          <span className="wrap-anywhere mt-0.5 block text-ink-3 text-xs">
            {webhook.description && `${webhook.description} · `}
            {fill(t.webhooks.created, { when: ago(locale, Date.parse(webhook.createdAt), now) })}
          </span>
          {off && webhook.disabledReason && (
            <span className="mt-0.5 block text-warn text-xs">{saying(webhook.disabledReason)}</span>
          )}
        </span>
        <span className="flex flex-wrap gap-1">
          {events.map((event) => (
            <Badge key={event} tone="outline" className="font-mono font-normal">
              {event}
            </Badge>
          ))}
          {events.length === SHOWN && more > 0 && <Badge tone="outline">+{more}</Badge>}
        </span>
        <ChevronRight className="size-4 text-ink-3 transition-transform group-hover:translate-x-0.5" aria-hidden />
      </Link>
    </li>
  );
}

/** Addresses that the studio calls. */
export function WebhooksRoom() {
  const { t } = useI18n();
  const webhooks = useWebhooks();
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();
  const create = (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus />
      {t.webhooks.create}
    </Button>
  );
  return (
    <>
      <PageHead title={t.webhooks.title} text={t.webhooks.subtitle} action={webhooks.data?.length !== 0 && create} />
      <Card className="overflow-hidden">
        {webhooks.isPending && (
          <div className="space-y-4 p-5" aria-busy>
            {[0, 1, 2].map((index) => (
              <Skeleton key={index} className="h-12" />
            ))}
          </div>
        )}
        {webhooks.isError && <QueryError error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
        {webhooks.data?.length === 0 && (
          <EmptyState
            art={<EmptyArt variant="job" />}
            title={t.webhooks.emptyTitle}
            text={t.webhooks.emptyText}
            action={create}
          />
        )}
        {webhooks.data && webhooks.data.length > 0 && (
          <ul className="divide-y">
            {webhooks.data.map((webhook) => (
              <Row key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        )}
      </Card>
      <UrlSecret />
      <UrlDeliveries />
      <WebhookFormDialog open={creating} onOpenChange={setCreating} onSecret={setSecret} />
      <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />
    </>
  );
}
