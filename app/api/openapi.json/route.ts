import { openApiDocument } from "@/lib/http/openapi/document";

// The address of this installation is part of it, and is only known when it runs.
export const dynamic = "force-dynamic";

export function GET(): Response {
  return Response.json(openApiDocument(), { headers: { "cache-control": "no-cache" } });
}
