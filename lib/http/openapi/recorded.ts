import type { createDocument } from "zod-openapi";
import recorded from "./recorded.json";

type Document = ReturnType<typeof createDocument>;

/** A call as it really went, with its secrets blanked out. */
interface Recorded {
  params?: Record<string, string>;
  request?: unknown;
  response?: unknown;
}

interface Media {
  example?: unknown;
  examples?: unknown;
}

interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string; example?: unknown; examples?: unknown }[];
  requestBody?: { content?: Record<string, Media> };
  responses?: Record<string, { content?: Record<string, Media> }>;
}

const CALLS = recorded as Record<string, Recorded>;
const JSON_TYPE = "application/json";

function give(media: Media | undefined, value: unknown): void {
  if (media && value !== undefined && media.example === undefined && media.examples === undefined)
    media.example = value;
}

/**
 * Gives every operation that has no example of its own the one that was recorded when the tests last called it
 * (`RECORD_EXAMPLES=1 npx vitest run tests/http/openapi.test.ts`).
 */
export function addRecorded(document: Document): Document {
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(item ?? {}) as Operation[]) {
      const call = CALLS[operation.operationId ?? ""];
      if (!call) continue;
      for (const parameter of operation.parameters ?? []) {
        const value = parameter.in === "path" ? call.params?.[parameter.name] : undefined;
        if (value !== undefined && parameter.example === undefined) parameter.example = value;
      }
      give(operation.requestBody?.content?.[JSON_TYPE], call.request);
      const [success] = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith("2")) ?? [];
      if (success) give(operation.responses?.[success]?.content?.[JSON_TYPE], call.response);
    }
  }
  return document;
}
