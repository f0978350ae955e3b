import { writeFileSync } from "node:fs";
import type { Contract } from "@/lib/http/contract";

/** Calls as they went, by contract; the description shows them as examples. */
const calls: Record<string, { params?: Record<string, string>; request?: unknown; response?: unknown }> = {};

/** Fields whose values nobody shall mistake for ones that open something. */
const SECRETS: Record<string, string> = {
  access_token: "eyJhbGciOiJIUzI1NiIs...",
  refresh_token: "eyJhbGciOiJIUzI1NiIs...",
  secret: "whsec_...",
  key: "fw_...",
};
/** Entries of a list that show what it holds. */
const SHOWN = 2;

function shown(value: unknown, name = ""): unknown {
  if (typeof value === "string") return SECRETS[name] ?? value.replace(/signature=[\w-]+/g, "signature=...");
  if (Array.isArray(value)) return value.slice(0, SHOWN).map((item) => shown(item));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner, key)]));
}

/** Keeps a call whose answer was as described; the first one of each contract. */
export function record(
  { id, body }: Contract,
  call: { params: Record<string, string>; request: unknown; response: unknown },
) {
  const { params, request, response } = call;
  calls[id] ??= {
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(body && request !== undefined ? { request: shown(request) } : {}),
    ...(response !== undefined ? { response: shown(response) } : {}),
  };
}

/** Writes what was kept, when RECORD_EXAMPLES asks for it. */
export function writeRecorded(): void {
  if (!process.env.RECORD_EXAMPLES) return;
  const sorted = Object.fromEntries(Object.entries(calls).sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync("lib/http/openapi/recorded.json", `${JSON.stringify(sorted, null, 2)}\n`);
}
