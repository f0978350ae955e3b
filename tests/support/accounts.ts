import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/core/actor";
import { hashPassword } from "@/lib/core/secrets";
import { db } from "@/lib/db/client";
import { welcomeUser } from "@/lib/services/accounts";
import { createApiKey } from "@/lib/services/api-keys";

export interface TestAccount {
  actor: Actor;
  email: string;
  password: string;
  apiKey: string;
}

/** Hashing takes a tenth of a second on purpose: accounts of one test file share a password, hashed once. */
const password = randomUUID();
let hashed: Promise<string> | undefined;

/** A fresh account with the starting credits and one API key. */
export async function newAccount(): Promise<TestAccount> {
  hashed ??= hashPassword(password);
  const email = `${randomUUID()}@example.test`;
  const user = await db().user.create({ data: { email, passwordHash: await hashed } });
  await welcomeUser({ userId: user.id });
  const actor: Actor = { userId: user.id, role: "member" };
  const { secret } = await createApiKey(actor, { name: "test" });
  return { actor, email, password, apiKey: secret };
}
