import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/core/actor";
import { signUp } from "@/lib/services/accounts";
import { createApiKey } from "@/lib/services/api-keys";

export interface TestAccount {
  actor: Actor;
  email: string;
  password: string;
  apiKey: string;
}

/** A fresh account with the starting credits and one API key. */
export async function newAccount(): Promise<TestAccount> {
  const email = `${randomUUID()}@example.test`;
  const password = randomUUID();
  const user = await signUp({ email, password });
  const actor: Actor = { userId: user.id, role: "member" };
  const { secret } = await createApiKey(actor, { name: "test" });
  return { actor, email, password, apiKey: secret };
}
