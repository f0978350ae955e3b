"use client";
import { useState } from "react";
import { QueryError } from "@/components/data/query-error";
import { useI18n } from "@/components/i18n/provider";
import { EmptyArt } from "@/components/ui/art";
import { Card, CardHead } from "@/components/ui/card";
import { Segmented } from "@/components/ui/controls";
import { EmptyState, Skeleton } from "@/components/ui/states";
import { DELIVERY_STATUSES } from "@/lib/http/dialects/ui/webhooks";
import { DeliveryRow } from "./delivery-row";
import { BY_REQUEST, useDeliveries } from "./queries";
import { useReplay } from "./use-webhook-actions";

interface Props {
  /** A webhook's id, or `BY_REQUEST`. */
  id: string;
  hint: string;
  canReplay: boolean;
}

/** The last calls to an address, with their answers. */
export function DeliveryList({ id, hint, canReplay }: Props) {
  const { t } = useI18n();
  const replay = useReplay(id);
  const [status, setStatus] = useState<"all" | (typeof DELIVERY_STATUSES)[number]>("all");
  const deliveries = useDeliveries(id, status);
  return (
    <Card className="mt-5 overflow-hidden">
      <CardHead
        className="max-sm:flex-col"
        title={t.webhooks.deliveries}
        hint={hint}
        action={
          <div className="thin-scroll max-w-full overflow-x-auto">
            <Segmented
              label={t.webhooks.deliveries}
              value={status}
              onChange={setStatus}
              options={(["all", ...DELIVERY_STATUSES] as const).map((value) => ({
                value,
                label: t.webhooks.statuses[value],
              }))}
            />
          </div>
        }
      />
      <div className="border-t">
        {deliveries.isPending && (
          <div className="space-y-3 p-5" aria-busy>
            {[0, 1, 2].map((index) => (
              <Skeleton key={index} className="h-10" />
            ))}
          </div>
        )}
        {deliveries.isError && <QueryError error={deliveries.error} onRetry={() => void deliveries.refetch()} />}
        {deliveries.data?.length === 0 && (
          <EmptyState
            art={<EmptyArt variant="job" className="h-24" />}
            title={t.webhooks.deliveriesEmpty}
            text={t.webhooks.deliveriesEmptyText}
            className="py-10"
          />
        )}
        <ul className="divide-y">
          {deliveries.data?.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              canReplay={canReplay}
              showUrl={id === BY_REQUEST}
              busy={replay.isPending && replay.variables === delivery.id}
              onReplay={() => replay.mutate(delivery.id)}
            />
          ))}
        </ul>
      </div>
    </Card>
  );
}
