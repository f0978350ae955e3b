"use client";
import { useI18n } from "@/components/i18n/provider";
import { DeliveryList } from "./delivery-list";
import { BY_REQUEST, useDeliveries } from "./queries";

/** What was sent to addresses that came with a request; nothing at all until there is something. */
export function UrlDeliveries() {
  const { t } = useI18n();
  const { data } = useDeliveries(BY_REQUEST, "all");
  if (!data?.length) return null;
  return <DeliveryList id={BY_REQUEST} hint={t.webhooks.urlDeliveriesText} canReplay />;
}
