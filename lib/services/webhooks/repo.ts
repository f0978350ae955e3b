import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { parseStored, storedMessage, toStored } from "@/lib/db/stored";
import type { Message } from "@/lib/messages/message";

type StoredEndpoint = Prisma.WebhookEndpointGetPayload<object>;
export interface EndpointRow extends Omit<StoredEndpoint, "disabledSaid"> {
  /** What `disabledReason` says in English. */
  disabledSaid: Message | null;
}

const openedEndpoint = (row: StoredEndpoint): EndpointRow => ({
  ...row,
  disabledSaid: storedMessage(row.disabledSaid, row.disabledReason, {
    table: "WebhookEndpoint",
    column: "disabledSaid",
    id: row.id,
  }),
});

/** What is written of an endpoint; `disabled` says why it is not sent to, null that it is again. */
type EndpointChange = Omit<Prisma.WebhookEndpointUpdateInput, "disabledReason" | "disabledSaid"> & {
  disabled?: Message | null;
};

/** The column `WebhookDelivery.body`: an event in the form of its surface, as it was when it happened. */
const bodyColumn = z.looseObject({ event: z.string() });
export type DeliveryBody = z.output<typeof bodyColumn>;
/** The column `WebhookAttempt.requestHeaders`. */
const headersColumn = z.record(z.string(), z.string());

const withAttempts = { attempts: { orderBy: { id: "asc" } } } as const;
type StoredDelivery = Prisma.WebhookDeliveryGetPayload<object>;
type StoredAttempt = Prisma.WebhookAttemptGetPayload<object>;

export interface DeliveryRow extends Omit<StoredDelivery, "body"> {
  body: DeliveryBody;
}
interface AttemptRow extends Omit<StoredAttempt, "requestHeaders" | "errorSaid"> {
  /** What `error` says in English. */
  errorSaid: Message | null;
  requestHeaders: Record<string, string>;
}
export interface DeliveryWithAttempts extends DeliveryRow {
  attempts: AttemptRow[];
}

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
function opened<T extends StoredDelivery>(row: T): Omit<T, "body"> & { body: DeliveryBody } {
  const place = { table: "WebhookDelivery", column: "body", id: row.id };
  return { ...row, body: parseStored(bodyColumn, row.body, place) };
}

function openedWhole(row: StoredDelivery & { attempts: StoredAttempt[] }): DeliveryWithAttempts {
  const attempts = row.attempts.map((attempt) => {
    const place = (column: string) => ({ table: "WebhookAttempt", column, id: String(attempt.id) });
    const requestHeaders = parseStored(headersColumn, attempt.requestHeaders, place("requestHeaders"));
    const errorSaid = storedMessage(attempt.errorSaid, attempt.error, place("errorSaid"));
    return { ...attempt, errorSaid, requestHeaders };
  });
  return { ...opened(row), attempts };
}

type NewDelivery = Omit<Prisma.WebhookDeliveryCreateManyInput, "body"> & { body: DeliveryBody };

/** False when a delivery with the same `once` exists already. */
export async function insertDelivery(tx: Db, { body, ...delivery }: NewDelivery): Promise<boolean> {
  const data = [{ ...delivery, body: toStored(body) }];
  const { count } = await tx.webhookDelivery.createMany({ data, skipDuplicates: true });
  return count > 0;
}

export async function loadDelivery(id: string): Promise<DeliveryRow> {
  const delivery = await db().webhookDelivery.findUnique({ where: { id } });
  if (!delivery) throw notFound("Webhook delivery", id);
  return opened(delivery);
}

type DeliveryChange = Pick<
  Prisma.WebhookDeliveryUpdateInput,
  "status" | "attemptCount" | "nextAttemptAt" | "deliveredAt"
>;

export async function updateDelivery(id: string, data: DeliveryChange): Promise<void> {
  await db().webhookDelivery.update({ where: { id }, data });
}

export async function insertAttempt({
  requestHeaders,
  errorSaid,
  ...attempt
}: Omit<AttemptRow, "id" | "at" | "error">): Promise<void> {
  await db().webhookAttempt.create({
    data: {
      ...attempt,
      requestHeaders: toStored(requestHeaders),
      ...(errorSaid ? { error: errorSaid.text, errorSaid: toStored(errorSaid) } : {}),
    },
  });
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
  const rows = await db().webhookDelivery.findMany({
    where: { userId, ...where } as Prisma.WebhookDeliveryWhereInput,
    include: withAttempts,
    orderBy: { createdAt: "desc" },
    take: limit,
  });
  return rows.map(openedWhole);
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
  return openedWhole(delivery);
}

export async function insertEndpoint(data: Prisma.WebhookEndpointUncheckedCreateInput): Promise<EndpointRow> {
  return openedEndpoint(await db().webhookEndpoint.create({ data }));
}

export function countEndpoints(userId: string): Promise<number> {
  return db().webhookEndpoint.count({ where: { userId } });
}

export async function findEndpoints(userId: string, tx: Db = db()): Promise<EndpointRow[]> {
  return (await tx.webhookEndpoint.findMany({ where: { userId }, orderBy: { createdAt: "desc" } })).map(openedEndpoint);
}

export async function findEndpoint(userId: string, id: string): Promise<EndpointRow> {
  const endpoint = await db().webhookEndpoint.findFirst({ where: { id, userId } });
  if (!endpoint) throw notFound("Webhook", id);
  return openedEndpoint(endpoint);
}

/** Enabled endpoints of an account that asked for an event. */
export function findSubscribers(tx: Db, userId: string, event: string): Promise<{ id: string; url: string }[]> {
  return tx.webhookEndpoint.findMany({
    where: { userId, status: "enabled", events: { has: event } },
    select: { id: true, url: true },
  });
}

export async function loadEndpoint(id: string): Promise<EndpointRow | null> {
  const row = await db().webhookEndpoint.findUnique({ where: { id } });
  return row && openedEndpoint(row);
}

export async function updateEndpoint(id: string, { disabled, ...change }: EndpointChange): Promise<EndpointRow> {
  const why = disabled && { disabledReason: disabled.text, disabledSaid: toStored(disabled) };
  const data = { ...change, ...(disabled === null ? { disabledReason: null } : why) };
  return openedEndpoint(await db().webhookEndpoint.update({ where: { id }, data }));
}

export async function deleteEndpoint(userId: string, id: string): Promise<void> {
  const { count } = await db().webhookEndpoint.deleteMany({ where: { id, userId } });
  if (count === 0) throw notFound("Webhook", id);
}
