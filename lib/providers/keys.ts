import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Availability } from "./ports";

/** The first of these variables that is set. */
export function firstVariable(names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = variable(name);
    if (value) return value;
  }
  return undefined;
}

/** A provider is there when its key is. */
export function keyAvailability(names: readonly string[]): Availability {
  const found = names.find((name) => variable(name));
  return found
    ? { available: true, reason: say("providers.set", { name: found }) }
    : {
        available: false,
        reason: say("providers.not_set", { name: names[0] ?? "" }),
        remedy: say("providers.set_2", { names: names[0] ?? "" }),
      };
}

/** @throws AppError provider_unavailable when none of the variables is set */
export function requireVariable(names: readonly string[]): string {
  const value = firstVariable(names);
  if (value) return value;
  throw new AppError({
    code: "provider_unavailable",
    message: say("providers.not_set", { name: names[0] ?? "" }),
    remedy: say("providers.set_2", { names: names[0] ?? "" }),
    details: { variable: names[0] },
  });
}
