import type { Tx } from "@/lib/db/client";
import { hearLecture } from "../courses/hear-lecture";
import { hearMarketingPart } from "../marketing/end-marketing";
import { queueWebhooks } from "../webhooks/queue-webhooks";
import type { DomainEvent } from "./domain-event";

type Subscriber = (tx: Tx, event: DomainEvent) => Promise<void>;

/** Whoever is to know of what happens. */
const SUBSCRIBERS: readonly Subscriber[] = [queueWebhooks, hearLecture, hearMarketingPart];

/** Lets everybody who is to know hear of what happened, in the transaction in which it happens, or not at all. */
export async function emit(tx: Tx, event: DomainEvent): Promise<void> {
  for (const hear of SUBSCRIBERS) await hear(tx, event);
}
