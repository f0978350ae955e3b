import { variable } from "@/lib/core/env";
import { keyAvailability, requireVariable } from "./keys";
import { baseAddress } from "./net";
import type { Availability } from "./ports";

const KEYS = ["FAL_KEY", "FAL_API_KEY"] as const;

/** What every model at fal has in common: the variables, the queue's address and how requests are signed. */
export const FAL = {
  name: "fal",
  env: [...KEYS, "FAL_BASE_URL"] as readonly string[],
  licence: "As the model's licence says",
  availability: async (): Promise<Availability> => keyAvailability(KEYS),
  headers: () => ({ authorization: `Key ${requireVariable(KEYS)}` }),
  base: () => baseAddress(variable("FAL_BASE_URL"), "https://queue.fal.run"),
};

/** Requests are asked after at the model's owner and name, whatever part of the model they went to. */
export function falRequest(endpoint: string, id: string): string {
  const app = endpoint.split("/").slice(0, 2).join("/");
  return `${FAL.base()}/${app}/requests/${encodeURIComponent(id)}`;
}
