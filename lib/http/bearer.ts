import type { Actor } from "@/lib/core/actor";
import { authenticateBearer } from "@/lib/services/tokens";

/** The token of an `Authorization: Bearer …` header, or of `X-API-Key`. */
export function bearerToken(request: Request): string | null {
  const header = request.headers.get("authorization");
  const match = header?.match(/^Bearer\s+(\S+)$/i);
  return match?.[1] ?? request.headers.get("x-api-key");
}

/** The actor behind an API key or access token in the request, or null. */
export async function actorOfBearer(request: Request): Promise<Actor | null> {
  const token = bearerToken(request);
  return token ? authenticateBearer(token) : null;
}
