import type { Actor } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/ids";
import { heldBy } from "./holders";
import { noteUse } from "./uses";

/** Who a key speaks for, or null when it is unknown, revoked or expired. */
export async function authenticateApiKey(secret: string): Promise<Actor | null> {
  const key = await heldBy(sha256(secret));
  if (!key || (key.expiresAt && key.expiresAt < new Date())) return null;
  noteUse(key);
  return {
    userId: key.userId,
    role: key.role === "owner" ? "owner" : "member",
    scopes: key.scopes,
    apiKeyId: key.id,
  };
}
