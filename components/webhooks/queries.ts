"use client";
import { useQuery } from "@tanstack/react-query";
import { ask } from "@/components/data/client";
import { queryString } from "@/components/data/queries";
import { type Delivery, deliverySchema, urlSecretSchema, webhookSchema } from "@/lib/http/dialects/ui/webhooks";

/** Between two reads while a delivery is on its way, and otherwise. */
const ACTIVE_MS = 2000;
const CALM_MS = 20_000;
/** A delivery that waits longer than this for its next attempt needs no close watch. */
const SOON_MS = 60_000;

export function useWebhooks() {
  return useQuery({
    queryKey: ["webhooks"],
    queryFn: ({ signal }) => ask("/webhooks", webhookSchema.array(), { signal }),
  });
}

/** Asked for when somebody wants to see it. */
export function useUrlSecret(enabled: boolean) {
  return useQuery({
    queryKey: ["webhook-url-secret"],
    queryFn: ({ signal }) => ask("/webhooks/secret", urlSecretSchema, { signal }),
    enabled,
  });
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: ["webhook", id],
    queryFn: ({ signal }) => ask(`/webhooks/${id}`, webhookSchema, { signal }),
  });
}

function isDue({ status, nextAttemptAt }: Delivery): boolean {
  return status === "pending" && (!nextAttemptAt || Date.parse(nextAttemptAt) - Date.now() < SOON_MS);
}

/** In the place of a webhook's id: addresses that came with a request. */
export const BY_REQUEST = "by-request";

export function useDeliveries(id: string, status: string) {
  return useQuery({
    queryKey: ["deliveries", id, status],
    queryFn: ({ signal }) =>
      ask(
        `/webhooks/${id}/deliveries${queryString({ status: status === "all" ? "" : status })}`,
        deliverySchema.array(),
        {
          signal,
        },
      ),
    refetchInterval: ({ state }) => (state.data?.some(isDue) ? ACTIVE_MS : CALM_MS),
  });
}
