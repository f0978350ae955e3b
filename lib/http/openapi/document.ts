import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { baseUrl } from "@/lib/core/env";
import type { Contract } from "../contract";
import { examplesOf } from "./examples";
import { OTHER_PATHS, OTHER_TAGS } from "./other-paths";
import { addRecorded } from "./recorded";
import { responsesOf } from "./responses";
import { SURFACES, type Surface } from "./surfaces";

/** Path of a contract from the server's root, as OpenAPI writes it. */
export function pathOf(surface: Surface, contract: Contract): string {
  return `${surface.dialect.base}${contract.path}`;
}

const idempotencyKey = z.object({
  "Idempotency-Key": z.string().max(255).optional().meta({
    description: "Send the same key again and the first answer comes back; with another body it is refused.",
    example: "0f6f2f0e-6f7e-4d0c-9a3b-6f7d6b1f0c11",
  }),
});

function bodyOf(contract: Contract): Pick<ZodOpenApiOperationObject, "requestBody"> {
  const { body, form } = contract;
  if (form) return { requestBody: { required: true, content: { "multipart/form-data": { schema: form } } } };
  if (!body) return {};
  const content = { schema: body, ...examplesOf(contract, "request") };
  return { requestBody: { required: !body.safeParse({}).success, content: { "application/json": content } } };
}

/** Said of what needs a scope and of what has a limit of its own. */
function descriptionOf(contract: Contract): string {
  const { scope, limit } = contract;
  return [
    contract.description,
    scope && !contract.open ? `An API key needs the scope \`${scope}\`.` : "",
    limit ? `At most ${limit.points} requests in ${limit.seconds} seconds.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function operationOf(surface: Surface, contract: Contract): ZodOpenApiOperationObject {
  const takesKey = contract.method === "POST" && !contract.open && !contract.streams;
  const requestParams = {
    ...(contract.params ? { path: contract.params as z.ZodObject } : {}),
    ...(contract.query ? { query: contract.query as z.ZodObject } : {}),
    ...(takesKey ? { header: idempotencyKey } : {}),
  };
  return {
    operationId: contract.id,
    summary: contract.summary,
    ...(descriptionOf(contract) ? { description: descriptionOf(contract) } : {}),
    tags: [tagOf(surface, contract)],
    security: contract.open ? [] : surface.security.map((name) => ({ [name]: [] })),
    requestParams,
    ...bodyOf(contract),
    responses: responsesOf(contract, surface),
  };
}

/** Tags are the document's own; two surfaces may use the same word. */
function tagOf(surface: Surface, contract: Contract): string {
  return surface.dialect.title === contract.tag ? contract.tag : `${surface.dialect.title}: ${contract.tag}`;
}

function pathsOf(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const surface of SURFACES) {
    for (const contract of surface.contracts) {
      const path = pathOf(surface, contract);
      paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(surface, contract) };
    }
  }
  return { ...(paths as ZodOpenApiPathsObject), ...OTHER_PATHS };
}

function tags() {
  const all = SURFACES.flatMap((surface) =>
    surface.contracts.map((contract) => ({ name: tagOf(surface, contract), description: surface.description })),
  );
  return [...new Map(all.map((tag) => [tag.name, tag])).values(), ...OTHER_TAGS];
}

/**
 * The description of every surface, from the contracts alone.
 * Format: OpenAPI 3.1.1 with JSON Schema 2020-12.
 */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const document = createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "Framewright",
        version: "1.0.0",
        summary: "Films from prompts, scripts and documents.",
        description:
          "Every POST takes an Idempotency-Key. Where credits are spent, `dry_run` only estimates and `max_credits` refuses what costs more. Every answer carries its request id and the state of the rate limit.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: baseUrl(), description: "This installation" }],
      tags: tags(),
      paths: pathsOf(),
      components: {
        securitySchemes: {
          apiKey: { type: "http", scheme: "bearer", description: "An API key from the studio, under API keys." },
          accessToken: {
            type: "http",
            scheme: "bearer",
            bearerFormat: "JWT",
            description: "The access token of /api/v1/auth/login.",
          },
          session: {
            type: "apiKey",
            in: "cookie",
            name: "next-auth.session-token",
            description: "The cookie of somebody who is signed in to the studio.",
          },
        },
      },
    },
    {
      // What JSON cannot say (a value of any kind, a transformed one) is described as any value.
      override: ({ jsonSchema, zodSchema }) => {
        if (zodSchema._zod.def.type === "undefined") jsonSchema.not = {};
      },
    },
  );
  return addRecorded(document);
}
