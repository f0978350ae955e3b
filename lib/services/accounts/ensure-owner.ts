import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/core/secrets";
import { transaction } from "@/lib/db/client";
import { createApiKey } from "../api-keys";
import { grantCredits } from "../credits";
import { findOwner, insertUser, lockOwnerCreation } from "./repo";

/** Credits of the owner, who pays nobody but must see what things cost. */
const OWNER_CREDITS = 100_000;

export interface NewOwner {
  email: string;
  password: string;
  apiKey: string;
}

/** Makes the owner's account on the first start; null when it exists. The password and key cannot be read again. */
export async function ensureOwner(): Promise<NewOwner | null> {
  if (await findOwner()) return null;
  const email = "owner@framewright.local";
  const password = randomBytes(12).toString("base64url");
  const passwordHash = await hashPassword(password);
  const owner = await transaction(async (tx) => {
    await lockOwnerCreation(tx);
    if (await findOwner(tx)) return null;
    const user = await insertUser(tx, { email, name: "Owner", role: "owner", passwordHash });
    await grantCredits(tx, user.id, OWNER_CREDITS, "The owner's credits", `grant:start:${user.id}`);
    return user;
  });
  if (!owner) return null;
  const key = await createApiKey({ userId: owner.id, role: "owner" }, { name: "First key" });
  return { email, password, apiKey: key.secret };
}
