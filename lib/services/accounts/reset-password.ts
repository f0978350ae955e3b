import { messageOf, notFound } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { logger } from "@/lib/core/logger";
import { hashPassword } from "@/lib/core/secrets";
import { transaction } from "@/lib/db/client";
import { consume } from "../limits";
import { canMail, resetMail, sendMail } from "../mail";
import { endSessions } from "../sessions";
import { createLink, linkUsed, openLink } from "./links";
import { findUserByEmail, setPassword, useLinks } from "./repo";
import { assertStrongPassword } from "./strong-password";

/** Mails to one address, so that nobody's mailbox is filled by strangers. */
const MAILS = { points: 3, seconds: 3600 };

/**
 * Mails a link to whoever has an account with the address. The caller learns nothing: the answer comes before anything is
 * looked up, so that neither it nor its time tells whether there is one.
 */
export function requestReset(input: { email: string }): void {
  mailReset(input.email).catch((error: unknown) => {
    logger.error("A link for a new password could not be mailed", { error: messageOf(error) });
  });
}

async function mailReset(email: string): Promise<void> {
  if (!canMail()) return;
  const user = await findUserByEmail(email.trim());
  if (!user || user.disabledAt) return;
  if (!(await consume(`reset:${sha256(user.email)}`, MAILS)).allowed) return;
  const { url } = await createLink("reset", { userId: user.id });
  await sendMail({ to: user.email, ...resetMail(user.locale, url) });
}

/** A link for a new password, for the owner or whoever sits at the machine to hand over. @throws AppError `not_found` */
export async function resetLink(input: { email: string }): Promise<string> {
  const user = await findUserByEmail(input.email.trim());
  if (!user) throw notFound("User", input.email);
  return (await createLink("reset", { userId: user.id })).url;
}

/**
 * Sets the password that a link lets choose, once, and ends every session of the account.
 * @throws AppError `not_found` for a link that does not work any more, `validation` for a weak password
 */
export async function resetPassword(input: { token: string; password: string }): Promise<void> {
  const { user } = await openLink("reset", input.token);
  assertStrongPassword(input.password, user.email);
  const hash = await hashPassword(input.password);
  await transaction(async (tx) => {
    // Older links of the same account go with it: one that lies in a mailbox must not undo the change.
    if (!(await useLinks(tx, { kind: "reset", userId: user.id }))) throw linkUsed();
    await setPassword(tx, user.id, hash);
    await endSessions({ userId: user.id }, tx);
  });
}
