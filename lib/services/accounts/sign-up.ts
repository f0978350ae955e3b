import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { hashPassword } from "@/lib/core/secrets";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { grantCredits } from "../credits";
import { parseInput } from "../parse-input";
import { findUserByEmail, insertUser, type UserRow } from "./repo";
import { type SignUpInput, signUpSchema } from "./schemas";

/**
 * Creates a member's account with the credits new accounts start with.
 * @throws AppError `forbidden` when sign-up is closed, `conflict` when the address is taken, `validation`
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
  if (await findUserByEmail(email)) throw emailTaken();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const user = await insertUser(tx, { email, name: name ?? null, locale, passwordHash });
    await grantCredits(
      tx,
      user.id,
      env().FRAMEWRIGHT_STARTING_CREDITS,
      "Credits of a new account",
      `grant:start:${user.id}`,
    );
    return user;
  });
}

function emailTaken(): AppError {
  return new AppError({
    code: "conflict",
    message: say("accounts.account_email_address_exists_already"),
    remedy: say("accounts.sign_use_another_address"),
    field: "email",
  });
}
