import { z } from "zod";
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from "zod-openapi";
import type { Contract } from "../contract";
import { examplesOf } from "./examples";
import type { Surface } from "./surfaces";

/** Headers of every answer. */
const HEADERS = {
  "X-Request-Id": { description: "Names the request in the server's log.", schema: { type: "string" } },
} as const;

const LIMIT_HEADERS = {
  "X-RateLimit-Limit": { description: "Requests allowed in the window.", schema: { type: "integer" } },
  "X-RateLimit-Remaining": { description: "Requests left in the window.", schema: { type: "integer" } },
  "X-RateLimit-Reset": { description: "When the window ends, in Unix seconds.", schema: { type: "integer" } },
} as const;

const RETRY_AFTER = {
  "Retry-After": { description: "Seconds to wait before the next request.", schema: { type: "integer" } },
} as const;

/** Errors that a contract can answer with, by status. */
function errorsOf(contract: Contract, surface: Surface): [number, string][] {
  const takes = contract.params || contract.query || contract.body;
  const spends = contract.method === "POST" && contract.scope === "generate";
  return [
    ...(contract.body || surface.invalid === 400
      ? [[400, "The request cannot be read or breaks a rule"] as const]
      : []),
    ...(contract.open ? [] : [[401, "The credentials are missing, invalid or expired"] as const]),
    ...(spends ? [[402, "The account lacks the credits"] as const] : []),
    ...(contract.scope ? [[403, "The key lacks the scope"] as const] : []),
    ...(contract.params ? [[404, "There is no such thing, or it is somebody else's"] as const] : []),
    ...(contract.method === "GET" ? [] : [[409, "It conflicts with what is going on"] as const]),
    ...(contract.body ? [[413, "The body is too large"] as const] : []),
    ...(takes && surface.invalid === 422
      ? [[422, "A value breaks a rule; the field and the rule are named"] as const]
      : []),
    [429, "Too many requests"],
    [500, "Something went wrong on our side; the request id finds it in the log"],
    ...(contract.method === "GET" ? [] : [[503, "An engine, a provider or the disk cannot take work now"] as const]),
  ] as [number, string][];
}

function success(contract: Contract): ZodOpenApiResponseObject {
  const headers = { ...HEADERS, ...LIMIT_HEADERS };
  const isEmpty = contract.status === 204 || (!contract.response && !contract.streams);
  if (isEmpty) return { description: "Done", headers };
  const json = contract.response && {
    "application/json": { schema: contract.response, ...examplesOf(contract, "response") },
  };
  const files = (contract.streams ?? []).map((mime) => [mime, { schema: binary }]);
  return { description: contract.summary, headers, content: { ...json, ...Object.fromEntries(files) } };
}

const binary = z.string().meta({ format: "binary" });

/** Every answer of a contract: its success and each way it may fail. */
export function responsesOf(contract: Contract, surface: Surface): ZodOpenApiResponsesObject {
  const errors = errorsOf(contract, surface).map(([status, description]) => [
    String(status),
    {
      description,
      headers: { ...HEADERS, ...LIMIT_HEADERS, ...(status === 429 ? RETRY_AFTER : {}) },
      content: { "application/json": { schema: surface.error } },
    },
  ]);
  return { [String(contract.status ?? 200)]: success(contract), ...Object.fromEntries(errors) };
}
