import { env } from "@/lib/core/env";
import { say } from "@/lib/messages/say";
import type { Availability } from "./ports";
import { restOf } from "./rest-period";

/** Wikimedia asks programs to tell who they are, and how their operator is reached. */
export function userAgent(): string {
  const contact = env().FRAMEWRIGHT_URL;
  return `Framewright/0.1 (self-hosted film studio${contact ? `; ${contact}` : ""})`;
}

/** Whether a source that needs no key may be asked now: not turned off, and not resting after a failure. */
export function freeSourceAvailability(address: string): Availability {
  if (env().FRAMEWRIGHT_FREE_SOURCES) return restOf(address);
  return {
    available: false,
    reason: say("providers.free_sources_off"),
    remedy: say("providers.set_2", { names: "FRAMEWRIGHT_FREE_SOURCES=1" }),
  };
}
