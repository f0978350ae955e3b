import { checkPassword, hashPassword } from "@/lib/core/secrets";
import { findUserByEmail, type UserRow } from "./repo";

let decoy: Promise<string> | undefined;

/** The account, or null. Takes as long for an unknown address as for a wrong password, so that addresses cannot be found out. */
export async function verifyPassword(email: string, password: string): Promise<UserRow | null> {
  const user = await findUserByEmail(email.trim());
  decoy ??= hashPassword("no account has this password");
  const matches = await checkPassword(password, user?.passwordHash ?? (await decoy));
  return user?.passwordHash && matches ? user : null;
}
