import type { Actor } from "@/lib/core/actor";
import { canMail } from "@/lib/services/mail";
import { listInvitations, listMembers } from "@/lib/services/members";
import { invitationView, type Members, memberView } from "./members";

/** Members and open invitations as the studio shows them. @throws AppError `forbidden` for anybody but an owner */
export async function readMembers(actor: Actor): Promise<Members> {
  const [members, invitations] = await Promise.all([listMembers(actor), listInvitations(actor)]);
  return { members: members.map(memberView), invitations: invitations.map(invitationView), canMail: canMail() };
}
