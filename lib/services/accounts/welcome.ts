import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { grantCredits } from "../credits";
import { findUserByEmail } from "./repo";

/** Whether somebody whom another service vouches for may come in: known accounts always, new ones while sign-up is open. */
export async function mayJoin(email: string): Promise<boolean> {
  const user = await findUserByEmail(email);
  return user ? !user.disabledAt : env().FRAMEWRIGHT_SIGN_UP === "open";
}

/** What an account is told that the owner has disabled. */
export function accountDisabled(): AppError {
  return new AppError({
    code: "forbidden",
    message: say("accounts.disabled"),
    remedy: say("accounts.ask_owner_enable"),
  });
}

/** Gives a new account its starting credits; a second call for the same account changes nothing. */
export async function welcomeUser(input: { userId: string }): Promise<void> {
  const once = `grant:start:${input.userId}`;
  await transaction((tx) =>
    grantCredits(tx, input.userId, env().FRAMEWRIGHT_STARTING_CREDITS, "Credits of a new account", once),
  );
}
