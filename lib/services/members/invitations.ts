import type { Actor } from "@/lib/core/actor";
import { AppError, messageOf, notFound } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { hashPassword } from "@/lib/core/secrets";
import { say } from "@/lib/messages/say";
import {
  assertStrongPassword,
  createLink,
  createMember,
  emailTaken,
  getUser,
  hasAccount,
  type LinkRow,
  openLink,
  useInvitation,
} from "../accounts";
import { canMail, inviteMail, sendMail } from "../mail";
import { assertOwner } from "./members";
import { deleteInvitation, findInvitations } from "./repo";

export type Invitation = Pick<LinkRow, "id" | "email" | "role" | "createdAt" | "expiresAt">;

/** Invitations that nobody has taken yet. @throws AppError `forbidden` */
export async function listInvitations(actor: Actor): Promise<Invitation[]> {
  assertOwner(actor);
  return findInvitations();
}

/**
 * Makes a link with which somebody becomes a member, and mails it where an address is given and mail is set up.
 * @throws AppError `forbidden`, `conflict` when the address has an account
 */
export async function invite(
  actor: Actor,
  input: { email?: string | undefined; role: "owner" | "member" },
): Promise<{ invitation: Invitation; url: string; mailed: boolean }> {
  assertOwner(actor);
  const { email, role } = input;
  if (email && (await hasAccount(email))) throw emailTaken();
  const { link, url } = await createLink("invite", { userId: actor.userId, email: email ?? null, role });
  return { invitation: link, url, mailed: email !== undefined && (await mailed(actor, email, url)) };
}

/** Whether the mail went out; where it did not, the link can be handed over otherwise. */
async function mailed(actor: Actor, email: string, url: string): Promise<boolean> {
  if (!canMail()) return false;
  const { name, email: own, locale } = await getUser(actor);
  try {
    await sendMail({ to: email, ...inviteMail(locale, url, name ?? own) });
    return true;
  } catch (error) {
    logger.error("An invitation could not be mailed", { error: messageOf(error) });
    return false;
  }
}

/** Takes an invitation back. @throws AppError `not_found` */
export async function withdrawInvitation(actor: Actor, input: { id: string }): Promise<void> {
  const mayDo = actor.role === "owner" && !actor.scopes;
  if (!mayDo || !(await deleteInvitation(input.id))) throw notFound("Invitation", input.id);
}

/** What an invitation's page shows. @throws AppError `not_found` when it does not work any more */
export async function readInvitation(token: string): Promise<{ email: string | null }> {
  const { email } = await openLink("invite", token);
  return { email };
}

/**
 * Makes the account of whoever was invited, also while sign-up is closed.
 * @throws AppError `not_found`, `conflict`, `validation`
 */
export async function acceptInvitation(input: {
  token: string;
  email: string;
  password: string;
  name?: string | undefined;
  locale: "en" | "fr";
}): Promise<{ id: string }> {
  const link = await openLink("invite", input.token);
  if (link.email && link.email !== input.email) throw forSomebodyElse();
  assertStrongPassword(input.password, input.email);
  const passwordHash = await hashPassword(input.password);
  const { email, name = null, locale } = input;
  return createMember({ email, name, locale, passwordHash, role: link.role }, (tx) => useInvitation(tx, link.id));
}

function forSomebodyElse(): AppError {
  return new AppError({
    code: "validation",
    message: say("accounts.invitation_for_another"),
    remedy: say("accounts.use_invited_address"),
    field: "email",
    issues: [{ field: "email", message: say("accounts.invitation_for_another"), constraint: "other" }],
  });
}
