import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { hashPassword } from "@/lib/core/secrets";
import { type Db, transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { grantCredits } from "../credits";
import { parseInput } from "../parse-input";
import { findUserByEmail, insertUser, isDuplicate, type UserRow } from "./repo";
import { type SignUpInput, signUpSchema } from "./schemas";
import { assertStrongPassword } from "./strong-password";

type NewMember = Parameters<typeof insertUser>[1];

/**
 * Creates a member's account with the credits new accounts start with.
 * @throws AppError `forbidden` when sign-up is closed, `conflict` when the address is taken, `validation`, also for a password that is easy to guess
 */
export async function signUp(input: SignUpInput): Promise<UserRow> {
  if (env().FRAMEWRIGHT_SIGN_UP === "closed") {
    throw new AppError({
      code: "forbidden",
      message: say("accounts.sign_up_closed_installation"),
      remedy: say("accounts.ask_owner_account"),
    });
  }
  const { email, password, name, locale } = parseInput(signUpSchema, input);
  // First, so that what is refused as invalid tells nothing about the address.
  assertStrongPassword(password, email);
  if (await findUserByEmail(email)) throw emailTaken();
  const passwordHash = await hashPassword(password);
  return createMember({ email, name: name ?? null, locale, passwordHash });
}

/**
 * Writes a new account with the credits it starts with.
 * @throws AppError `conflict` when the address was taken meanwhile
 */
export function createMember(row: NewMember, and?: (tx: Db) => Promise<unknown>): Promise<UserRow> {
  return transaction(async (tx) => {
    const user = await insertUser(tx, row);
    await grantCredits(
      tx,
      user.id,
      env().FRAMEWRIGHT_STARTING_CREDITS,
      "Credits of a new account",
      `grant:start:${user.id}`,
    );
    await and?.(tx);
    return user;
  }).catch((error: unknown) => {
    throw isDuplicate(error) ? emailTaken() : error;
  });
}

/** Whether an address has an account. */
export const hasAccount = async (email: string): Promise<boolean> => (await findUserByEmail(email)) !== null;

export function emailTaken(): AppError {
  return new AppError({
    code: "conflict",
    message: say("accounts.account_email_address_exists_already"),
    remedy: say("accounts.sign_use_another_address"),
    field: "email",
  });
}
