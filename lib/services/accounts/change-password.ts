import type { Actor } from "@/lib/core/actor";
import { invalid, notFound } from "@/lib/core/errors";
import { checkPassword, hashPassword } from "@/lib/core/secrets";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { endSessions } from "../sessions";
import { findUser, setPassword } from "./repo";
import { assertStrongPassword } from "./strong-password";

/**
 * Changes the password, and ends every other session. Who has none yet, having come with another service, chooses the first.
 * @throws AppError `validation` for a wrong current password or a weak new one
 */
export async function changePassword(actor: Actor, input: { current?: string; password: string }): Promise<void> {
  const user = await findUser(actor.userId);
  if (!user) throw notFound("User", actor.userId);
  if (user.passwordHash && !(await checkPassword(input.current ?? "", user.passwordHash))) {
    const message = say("accounts.current_password_wrong");
    throw invalid([{ field: "current", message, constraint: "wrong" }], say("accounts.type_current_password"));
  }
  assertStrongPassword(input.password, user.email);
  const hash = await hashPassword(input.password);
  await transaction(async (tx) => {
    await setPassword(tx, user.id, hash);
    await endSessions({ userId: user.id, except: actor.sessionId }, tx);
  });
}
