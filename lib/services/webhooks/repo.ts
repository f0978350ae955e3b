import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";

export type EndpointRow = Prisma.WebhookEndpointGetPayload<object>;
export type DeliveryRow = Prisma.WebhookDeliveryGetPayload<object>;
const withAttempts = { attempts: { orderBy: { id: "asc" } } } as const;
export type DeliveryWithAttempts = Prisma.WebhookDeliveryGetPayload<{ include: typeof withAttempts }>;

/** False when a delivery with the same `once` exists already. */
export async function insertDelivery(tx: Db, delivery: Prisma.WebhookDeliveryCreateManyInput): Promise<boolean> {
  const { count } = await tx.webhookDelivery.createMany({ data: [delivery], skipDuplicates: true });
  return count > 0;
}

export async function loadDelivery(id: string): Promise<DeliveryRow> {
  const delivery = await db().webhookDelivery.findUnique({ where: { id } });
  if (!delivery) throw notFound("Webhook delivery", id);
  return delivery;
}

export function updateDelivery(id: string, data: Prisma.WebhookDeliveryUpdateInput): Promise<DeliveryRow> {
  return db().webhookDelivery.update({ where: { id }, data });
}

export async function insertAttempt(data: Prisma.WebhookAttemptUncheckedCreateInput): Promise<void> {
  await db().webhookAttempt.create({ data });
}

export interface DeliveryFilter {
  jobId?: string | undefined;
  /** Null: what goes to addresses that came with a request. */
  endpointId?: string | null | undefined;
  status?: string | undefined;
  event?: string | undefined;
}

export async function findDeliveries(
  userId: string,
  where: DeliveryFilter,
  limit: number,
): Promise<DeliveryWithAttempts[]> {
  return db().webhookDelivery.findMany({
    where: { userId, ...where } as Prisma.WebhookDeliveryWhereInput,
    include: withAttempts,
    orderBy: { createdAt: "desc" },
    take: limit,
  });
}

/** @throws AppError `not_found`, also for somebody else's and for another endpoint's */
export async function findDelivery(
  userId: string,
  id: string,
  endpointId?: string | null,
): Promise<DeliveryWithAttempts> {
  const where = { id, userId, ...(endpointId === undefined ? {} : { endpointId }) };
  const delivery = await db().webhookDelivery.findFirst({ where, include: withAttempts });
  if (!delivery) throw notFound("Webhook delivery", id);
  return delivery;
}

export function insertEndpoint(data: Prisma.WebhookEndpointUncheckedCreateInput): Promise<EndpointRow> {
  return db().webhookEndpoint.create({ data });
}

export function countEndpoints(userId: string): Promise<number> {
  return db().webhookEndpoint.count({ where: { userId } });
}

export function findEndpoints(userId: string, tx: Db = db()): Promise<EndpointRow[]> {
  return tx.webhookEndpoint.findMany({ where: { userId }, orderBy: { createdAt: "desc" } });
}

export async function findEndpoint(userId: string, id: string): Promise<EndpointRow> {
  const endpoint = await db().webhookEndpoint.findFirst({ where: { id, userId } });
  if (!endpoint) throw notFound("Webhook", id);
  return endpoint;
}

/** Enabled endpoints of an account that asked for an event. */
export function findSubscribers(tx: Db, userId: string, event: string): Promise<{ id: string; url: string }[]> {
  return tx.webhookEndpoint.findMany({
    where: { userId, status: "enabled", events: { has: event } },
    select: { id: true, url: true },
  });
}

export function loadEndpoint(id: string): Promise<EndpointRow | null> {
  return db().webhookEndpoint.findUnique({ where: { id } });
}

export function updateEndpoint(id: string, data: Prisma.WebhookEndpointUpdateInput): Promise<EndpointRow> {
  return db().webhookEndpoint.update({ where: { id }, data });
}

export async function deleteEndpoint(userId: string, id: string): Promise<void> {
  const { count } = await db().webhookEndpoint.deleteMany({ where: { id, userId } });
  if (count === 0) throw notFound("Webhook", id);
}
