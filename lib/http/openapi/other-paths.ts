import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi";
import { HEALTH_PARTS } from "@/lib/services/health";

/** What speaks a protocol of its own, or serves machines: described here, for no dialect's contract does. */
const UPLOADS = "Uploads";
const ASSISTANTS = "Assistants";
const OPERATIONS = "Operations";

export const OTHER_TAGS = [
  {
    name: UPLOADS,
    description:
      "UploadThing's protocol, for browsers that show progress; its client library speaks it. Other clients send a form to /api/v1/assets/upload.",
  },
  { name: ASSISTANTS, description: "The Model Context Protocol, for assistants that drive the studio." },
  { name: OPERATIONS, description: "For monitors and tools." },
];

type Content = NonNullable<ZodOpenApiOperationObject["responses"]>[`${1 | 2 | 3 | 4 | 5}${string}`];

const json = (description: string, schema: z.ZodType, example: unknown): Content => ({
  description,
  content: { "application/json": { schema, example } },
});
const anyone: Record<string, string[]>[] = [{ apiKey: [] }, { accessToken: [] }, { session: [] }];
const said = z.looseObject({ message: z.string() });
const refusal = (why: string): Content => json(why, said, { message: why });
const linkError = z.looseObject({ error: z.string() });

const FILE = { name: "sea.png", size: 48_213, type: "image/png", lastModified: 1_764_000_000_000 };
const ADDRESS = "http://localhost:3000/api/uploadthing/ingest/k3y?expires=1764000000000&signature=hmac-sha256%3D…";

const uploadRequest = z.object({
  files: z
    .array(
      z.object({
        name: z.string(),
        size: z.int().min(0).meta({ description: "bytes" }),
        type: z.string(),
        lastModified: z.number().optional(),
      }),
    )
    .min(1)
    .max(50),
});
const addresses = z.array(z.looseObject({ url: z.string(), key: z.string(), name: z.string() }));
const uploaded = z.looseObject({
  url: z.string(),
  fileHash: z.string(),
  serverData: z.looseObject({
    assetId: z.string().nullable().meta({ description: "The asset that it became; null when it was refused." }),
    error: z.string().nullable(),
  }),
});

const upload: ZodOpenApiPathsObject = {
  "/api/uploadthing": {
    get: {
      operationId: "uploadthing.config",
      summary: "Which files may be uploaded",
      tags: [UPLOADS],
      security: [],
      responses: {
        200: json("What each upload route takes", z.array(z.looseObject({ slug: z.string() })), [
          { slug: "media", config: { image: { maxFileSize: "2GB", maxFileCount: 50 } } },
        ]),
      },
    },
    post: {
      operationId: "uploadthing.begin",
      summary: "Ask for addresses to upload to",
      tags: [UPLOADS],
      security: anyone,
      requestParams: {
        query: z.object({
          actionType: z.literal("upload").meta({ example: "upload" }),
          slug: z.literal("media").meta({ example: "media" }),
        }),
        header: z.object({
          "x-uploadthing-package": z.string().meta({ example: "@uploadthing/react" }),
          "x-uploadthing-version": z.string().meta({ example: "7.7.4" }),
        }),
      },
      requestBody: {
        required: true,
        content: { "application/json": { schema: uploadRequest, example: { files: [FILE] } } },
      },
      responses: {
        200: json("One signed address for each file, in the order given", addresses, [
          { url: ADDRESS, key: "k3y", name: FILE.name, customId: null },
        ]),
        400: refusal("The request cannot be read, or a file is too large or of a wrong kind."),
        403: refusal("Sign in first."),
      },
    },
  },
  "/api/uploadthing/ingest/{key}": {
    head: {
      operationId: "uploadthing.resume",
      summary: "Where an upload goes on",
      description: "The address is the one that was answered, with its signature. Not with an UPLOADTHING_TOKEN.",
      tags: [UPLOADS],
      security: [],
      requestParams: { path: z.object({ key: z.string().meta({ example: "k3y" }) }) },
      responses: {
        200: {
          description: "The first byte to send",
          headers: { "x-ut-range-start": { description: "Always 0.", schema: { type: "integer" } } },
        },
        403: json("The signature is wrong or too old", linkError, { error: "Forbidden" }),
      },
    },
    put: {
      operationId: "uploadthing.put",
      summary: "Send a file to its signed address",
      tags: [UPLOADS],
      security: [],
      requestParams: { path: z.object({ key: z.string().meta({ example: "k3y" }) }) },
      requestBody: {
        required: true,
        content: { "multipart/form-data": { schema: z.object({ file: z.file() }) } },
      },
      responses: {
        200: json("What became of it", uploaded, {
          url: "http://localhost:3000/api/uploadthing/ingest/k3y",
          fileHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          serverData: { assetId: "asset_9xk2", error: null },
        }),
        403: json("The signature is wrong or too old", linkError, { error: "Forbidden" }),
        404: json("Nobody announced this file, or it came before", linkError, { error: "Not found" }),
      },
    },
  },
};

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "assistant", version: "1.0" } },
};
const rpc = z.looseObject({ jsonrpc: z.literal("2.0"), method: z.string() });

const assistants: ZodOpenApiPathsObject = {
  "/api/mcp": {
    post: {
      operationId: "mcp",
      summary: "Send a message of the Model Context Protocol",
      description:
        "Streamable HTTP, stateless: every request is answered by itself. `tools/list` names what can be done. At most 300 requests in 60 seconds.",
      tags: [ASSISTANTS],
      security: [{ apiKey: [] }, { accessToken: [] }],
      requestParams: {
        header: z.object({ Accept: z.string().meta({ example: "application/json, text/event-stream" }) }),
      },
      requestBody: { required: true, content: { "application/json": { schema: rpc, example: INITIALIZE } } },
      responses: {
        200: {
          description: "The answer, as an event stream",
          content: { "text/event-stream": { schema: z.string() } },
        },
        202: { description: "A notification was taken" },
        401: json("The credentials are missing, invalid or expired", z.looseObject({ error: z.string() }), {
          error: "invalid_token",
        }),
        429: {
          ...json("Too many requests", z.looseObject({ error: z.string() }), { error: "Too many requests." }),
          headers: { "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } } },
        },
      },
    },
  },
};

const check = z.object({ ok: z.boolean(), detail: z.string(), ms: z.number() });
const CHECKS = Object.fromEntries(HEALTH_PARTS.map((part) => [part, { ok: true, detail: "Works.", ms: 2 }]));
const health = z.object({
  status: z.enum(["ok", "failing"]),
  checks: z.object(Object.fromEntries(HEALTH_PARTS.map((part) => [part, check]))),
});

const operations: ZodOpenApiPathsObject = {
  "/api/health": {
    get: {
      operationId: "health",
      summary: "Whether every part works",
      tags: [OPERATIONS],
      security: [],
      responses: {
        200: json("Every part works", health, { status: "ok", checks: CHECKS }),
        503: json("A part does not; its sentence says why", health, {
          status: "failing",
          checks: { ...CHECKS, disk: { ok: false, detail: "Only 0.4 GB are free.", ms: 1 } },
        }),
      },
    },
  },
  "/api/openapi.json": {
    get: {
      operationId: "openapi",
      summary: "This description",
      tags: [OPERATIONS],
      security: [],
      responses: { 200: json("OpenAPI 3.1", z.looseObject({ openapi: z.string() }), { openapi: "3.1.1" }) },
    },
  },
};

/** Every path beside the dialects' own. */
export const OTHER_PATHS: ZodOpenApiPathsObject = { ...upload, ...assistants, ...operations };
