import type { Actor } from "@/lib/core/actor";
import { type DeliveryFilter, type DeliveryWithAttempts, findDeliveries } from "./repo";

/** The latest deliveries with every attempt, newest first. */
export function listDeliveries(
  actor: Actor,
  filter: DeliveryFilter & { limit?: number } = {},
): Promise<DeliveryWithAttempts[]> {
  const { limit = 50, ...where } = filter;
  return findDeliveries(actor.userId, where, limit);
}
