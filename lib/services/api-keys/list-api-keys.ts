import type { Actor } from "@/lib/core/actor";
import { type ApiKeyView, viewOf } from "./api-key-view";
import { findApiKeys } from "./repo";

export async function listApiKeys(actor: Actor): Promise<ApiKeyView[]> {
  return (await findApiKeys(actor.userId)).map(viewOf);
}
