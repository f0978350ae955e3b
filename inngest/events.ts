import { eventType } from "inngest";
import type { JobEvent } from "@/lib/jobs/define-event";
import { derivativesRequested, jobSuperseded, proxyRequested, webhookQueued } from "@/lib/jobs/events";
import { lectureEnded } from "@/lib/services/courses/course-job";
import { marketingPartEnded } from "@/lib/services/marketing/marketing-job";

// The product's events (lib/jobs) as what starts or cancels a function: the same definitions that `dispatch` sends by.

export const jobTrigger = (event: JobEvent) => eventType(event.name, { schema: event.schema });

export const supersededTrigger = eventType(jobSuperseded.name, { schema: jobSuperseded.schema });

export const webhookTrigger = eventType(webhookQueued.name, { schema: webhookQueued.schema });

export const proxyTrigger = eventType(proxyRequested.name, { schema: proxyRequested.schema });

export const derivativesTrigger = eventType(derivativesRequested.name, { schema: derivativesRequested.schema });
export const lectureEndedTrigger = eventType(lectureEnded.name, { schema: lectureEnded.schema });
export const marketingPartTrigger = eventType(marketingPartEnded.name, { schema: marketingPartEnded.schema });
