import { env } from "@/lib/core/env";
import { transaction } from "@/lib/db/client";
import { grantCredits } from "../credits";
import { findUserByEmail } from "./repo";

/** Whether somebody whom another service vouches for may come in: known accounts always, new ones while sign-up is open. */
export async function mayJoin(email: string): Promise<boolean> {
  return env().FRAMEWRIGHT_SIGN_UP === "open" || (await findUserByEmail(email)) !== null;
}

/** Gives a new account its starting credits; a second call for the same account changes nothing. */
export async function welcomeUser(input: { userId: string }): Promise<void> {
  const once = `grant:start:${input.userId}`;
  await transaction((tx) =>
    grantCredits(tx, input.userId, env().FRAMEWRIGHT_STARTING_CREDITS, "Credits of a new account", once),
  );
}
