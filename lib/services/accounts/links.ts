import { randomBytes } from "node:crypto";
import { baseUrl } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId, sha256 } from "@/lib/core/ids";
import type { Db } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { findLink, insertLink, type LinkRow, useLinks } from "./repo";

type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** What a link is for, the page that it opens, and how many hours it works. */
const LINKS = {
  reset: { page: "/reset-password", hours: 1 },
  invite: { page: "/invite", hours: 7 * 24 },
} as const;
export type LinkKind = keyof typeof LINKS;

/** Makes a link that works once. Its address holds the secret and is told this once. */
export async function createLink(
  kind: LinkKind,
  what: { userId: string; email?: string | null; role?: string },
): Promise<{ link: LinkRow; url: string }> {
  const { page, hours } = LINKS[kind];
  const secret = randomBytes(24).toString("base64url");
  const link = await insertLink({
    id: newId("link"),
    kind,
    hash: sha256(secret),
    expiresAt: new Date(Date.now() + hours * 3_600_000),
    ...what,
  });
  return { link, url: `${baseUrl()}${page}?token=${secret}` };
}

/** The link behind a secret, as long as it works. @throws AppError `not_found` */
export async function openLink(kind: LinkKind, secret: string): Promise<FoundLink> {
  const link = await findLink(kind, sha256(secret));
  if (!link) throw linkUsed();
  return link;
}

export function linkUsed(): AppError {
  return new AppError({
    code: "not_found",
    message: say("accounts.link_invalid"),
    remedy: say("accounts.ask_new_link"),
  });
}

/** Takes an invitation for whoever's account `tx` writes. @throws AppError `not_found` when somebody else took it */
export async function useInvitation(tx: Db, id: string): Promise<void> {
  if (!(await useLinks(tx, { id }))) throw linkUsed();
}
