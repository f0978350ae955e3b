import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { resetLink } from "../accounts";
import { forgetHolders } from "../api-keys";
import { endSessions } from "../sessions";
import { findMember, findMembers, type MemberRow, updateMember } from "./repo";

/** @throws AppError `forbidden` for anybody but an owner */
export function assertOwner(actor: Actor): void {
  if (actor.role === "owner" && !actor.scopes) return;
  throw new AppError({
    code: "forbidden",
    message: say("accounts.owners_only"),
    remedy: say("accounts.ask_owner_to_do"),
  });
}

/** Everybody who has an account here, the longest first. @throws AppError `forbidden` */
export async function listMembers(actor: Actor): Promise<MemberRow[]> {
  assertOwner(actor);
  return findMembers();
}

/** Another account, for its owner to change. Whoever may not sees nothing. @throws AppError `not_found`, `conflict` */
async function otherMember(actor: Actor, id: string): Promise<MemberRow> {
  const member = actor.role === "owner" && !actor.scopes ? await findMember(id) : null;
  if (!member) throw notFound("User", id);
  if (id !== actor.userId) return member;
  throw new AppError({
    code: "conflict",
    message: say("accounts.not_your_own"),
    remedy: say("accounts.ask_another_owner"),
  });
}

/**
 * Changes what somebody may do here. Disabling ends their sessions at once, and their keys are refused.
 * @throws AppError `not_found`, `conflict` for one's own account, so that somebody can always come in
 */
export async function changeMember(
  actor: Actor,
  input: { id: string; role?: "owner" | "member"; disabled?: boolean },
): Promise<MemberRow> {
  const { disabledAt } = await otherMember(actor, input.id);
  const { id, role, disabled } = input;
  const since = disabled ? (disabledAt ?? new Date()) : null;
  const changed = await transaction(async (tx) => {
    if (disabled) await endSessions({ userId: id }, tx);
    return updateMember(tx, id, {
      ...(role ? { role } : {}),
      ...(disabled === undefined ? {} : { disabledAt: since }),
    });
  });
  forgetHolders();
  return changed;
}

/** A link with which a member chooses a new password, for the owner to hand over. @throws AppError `not_found` */
export async function memberResetLink(actor: Actor, input: { id: string }): Promise<string> {
  const { email } = await otherMember(actor, input.id);
  return resetLink({ email });
}
