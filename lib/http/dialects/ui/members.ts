import { z } from "zod";
import { emailSchema, passwordSchema } from "@/lib/services/accounts/schemas";
import type { Invitation, MemberRow } from "@/lib/services/members";
import type { SessionView } from "@/lib/services/sessions";
import { readUserAgent } from "../../user-agent";
import { time } from "./common";

const role = z.enum(["owner", "member"]);
const token = z.string().min(1).max(200);

export const sessionSchema = z.object({
  id: z.string(),
  /** studio: a browser; api: tokens of the platform API. */
  kind: z.enum(["studio", "api"]),
  /** The session that asks. */
  current: z.boolean(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: time,
  lastSeenAt: time,
});
export type Session = z.infer<typeof sessionSchema>;

export const passwordRequest = z.object({ current: z.string().max(200).optional(), password: passwordSchema });
export const resetRequest = z.object({ email: z.string().trim().min(1).max(254) });
export const resetConfirmation = z.object({ token, password: passwordSchema });

export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  disabledAt: time.nullable(),
  lastSeenAt: time.nullable(),
  createdAt: time,
});
export type Member = z.infer<typeof memberSchema>;

export const invitationSchema = z.object({
  id: z.string(),
  email: z.string().nullable(),
  role,
  createdAt: time,
  expiresAt: time,
});
export const membersSchema = z.object({
  members: z.array(memberSchema),
  invitations: z.array(invitationSchema),
  /** Whether invitations can be mailed. */
  canMail: z.boolean(),
});
export type Members = z.infer<typeof membersSchema>;

export const memberChange = z.object({ role: role.optional(), disabled: z.boolean().optional() });
export const invitationRequest = z.object({ email: emailSchema.optional(), role: role.default("member") });
/** `url` is in this answer and never again. */
export const invitedSchema = z.object({ invitation: invitationSchema, url: z.string(), mailed: z.boolean() });
export const acceptRequest = z.object({
  token,
  email: emailSchema,
  password: passwordSchema,
  name: z.string().trim().max(120).optional(),
  locale: z.enum(["en", "fr"]).default("en"),
});
export const linkSchema = z.object({ url: z.string() });

const roleOf = (given: string): "owner" | "member" => (given === "owner" ? "owner" : "member");

export function sessionView(session: SessionView): Session {
  return {
    id: session.id,
    kind: session.kind === "api" ? "api" : "studio",
    current: session.current,
    ...readUserAgent(session.userAgent),
    address: session.address,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
  };
}

export function memberView(member: MemberRow): Member {
  return {
    id: member.id,
    name: member.name ?? member.email.split("@")[0] ?? "",
    email: member.email,
    role: roleOf(member.role),
    disabledAt: member.disabledAt?.toISOString() ?? null,
    lastSeenAt: member.sessions[0]?.lastSeenAt.toISOString() ?? null,
    createdAt: member.createdAt.toISOString(),
  };
}

export function invitationView({
  id,
  email,
  role: given,
  createdAt,
  expiresAt,
}: Invitation): z.infer<typeof invitationSchema> {
  return {
    id,
    email,
    role: roleOf(given),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
