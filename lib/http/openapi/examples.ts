import type { Contract } from "../contract";

type Examples = Record<string, { summary: string; value: unknown }>;

/** A contract's own examples of its request or answer, as OpenAPI holds them; nothing when there are none. */
export function examplesOf({ examples = [] }: Contract, side: "request" | "response"): { examples?: Examples } {
  const own = examples
    .filter((example) => example[side] !== undefined)
    .map((example, index) => [`example${index + 1}`, { summary: example.summary, value: example[side] }] as const);
  return own.length > 0 ? { examples: Object.fromEntries(own) } : {};
}
