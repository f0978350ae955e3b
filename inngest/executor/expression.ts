import { Environment } from "@marcbachmann/cel-js";
import type { WorkflowEvent } from "./protocol";

const cel = new Environment({ unlistedVariablesAreDyn: true });

type Compiled = ReturnType<typeof cel.parse>;
const compiled = new Map<string, Compiled>();

interface Variables {
  /** The event that started the run. */
  event: WorkflowEvent;
  /** The event that arrived later, for waits and cancellations. */
  async?: WorkflowEvent;
}

/** Reads a CEL expression once. @throws Error saying where it is wrong */
export function compile(expression: string): Compiled {
  const known = compiled.get(expression);
  if (known) return known;
  const made = cel.parse(expression);
  compiled.set(expression, made);
  return made;
}

/** Whether an expression holds; no expression always does, and one that names a missing field does not. */
export function matches(expression: string | null | undefined, variables: Variables): boolean {
  if (!expression) return true;
  try {
    return compile(expression)({ ...variables }) === true;
  } catch {
    return false;
  }
}

/** The value of a key expression as text; a missing field gives the empty key, as on the real server. */
export function keyOf(expression: string, event: WorkflowEvent): string {
  try {
    return String(compile(expression)({ event }) ?? "");
  } catch {
    return "";
  }
}
