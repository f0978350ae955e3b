import { z } from "zod";
import { defineContract } from "../../contract";
import {
  acceptRequest,
  invitationRequest,
  invitedSchema,
  linkSchema,
  memberChange,
  memberSchema,
  membersSchema,
  passwordRequest,
  resetConfirmation,
  resetRequest,
  sessionSchema,
} from "./members";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";
/** Who tries passwords or links by the dozen is not a person. */
const limit = { bucket: "account", points: 20, seconds: 3600 };

export const changePasswordContract = defineContract({
  id: "ui.changePassword",
  method: "POST",
  path: "/me/password",
  summary: "Change the password, which ends all other sessions",
  tag,
  body: passwordRequest,
  response: z.undefined(),
  status: 204,
  limit,
});
export const sessionsContract = defineContract({
  id: "ui.sessions",
  method: "GET",
  path: "/sessions",
  summary: "Where the account is signed in",
  tag,
  response: z.array(sessionSchema),
});
export const endOtherSessionsContract = defineContract({
  id: "ui.endOtherSessions",
  method: "DELETE",
  path: "/sessions",
  summary: "End all other sessions",
  tag,
  response: z.object({ ended: z.number().int() }),
});
export const endSessionContract = defineContract({
  id: "ui.endSession",
  method: "DELETE",
  path: "/sessions/{id}",
  summary: "End a session",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});

export const requestResetContract = defineContract({
  id: "ui.requestReset",
  method: "POST",
  path: "/password-reset",
  summary: "Mail a link for a new password, if the address has an account",
  description: "The answer is the same whether there is one or not; `canMail` says whether this studio can send mail.",
  tag,
  open: true,
  body: resetRequest,
  response: z.object({ canMail: z.boolean() }),
  status: 202,
  limit: { bucket: "reset", points: 10, seconds: 3600 },
});
export const confirmResetContract = defineContract({
  id: "ui.confirmReset",
  method: "POST",
  path: "/password-reset/confirm",
  summary: "Choose a new password with a link, which ends all sessions",
  tag,
  open: true,
  body: resetConfirmation,
  response: z.undefined(),
  status: 204,
  limit,
});

export const membersContract = defineContract({
  id: "ui.members",
  method: "GET",
  path: "/members",
  summary: "Everybody who has an account here, and open invitations; for owners",
  tag,
  response: membersSchema,
});
export const changeMemberContract = defineContract({
  id: "ui.changeMember",
  method: "PATCH",
  path: "/members/{id}",
  summary: "Change a member's role, or disable the account; for owners",
  tag,
  params: id,
  body: memberChange,
  response: memberSchema,
});
export const memberResetContract = defineContract({
  id: "ui.memberReset",
  method: "POST",
  path: "/members/{id}/reset-link",
  summary: "Make a link with which a member chooses a new password; for owners",
  tag,
  params: id,
  response: linkSchema,
  status: 201,
  sealed: true,
});
export const inviteContract = defineContract({
  id: "ui.invite",
  method: "POST",
  path: "/members/invitations",
  summary: "Invite somebody; for owners",
  tag,
  body: invitationRequest,
  response: invitedSchema,
  status: 201,
  sealed: true,
});
export const withdrawInvitationContract = defineContract({
  id: "ui.withdrawInvitation",
  method: "DELETE",
  path: "/members/invitations/{id}",
  summary: "Withdraw an invitation; for owners",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
export const acceptInvitationContract = defineContract({
  id: "ui.acceptInvitation",
  method: "POST",
  path: "/invitations/accept",
  summary: "Create an account with an invitation",
  tag,
  open: true,
  body: acceptRequest,
  response: z.object({ id: z.string() }),
  status: 201,
  limit,
});
