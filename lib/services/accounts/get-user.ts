import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { parseInput } from "../parse-input";
import { findOwner, findUser, type UserRow, updateUser } from "./repo";

export type PublicUser = Omit<UserRow, "passwordHash">;

function withoutHash({ passwordHash: _hash, ...user }: UserRow): PublicUser {
  return user;
}

/** @throws AppError `not_found` when the account was removed */
export async function getUser(actor: Actor): Promise<PublicUser> {
  const user = await findUser(actor.userId);
  if (!user) throw notFound("User", actor.userId);
  return withoutHash(user);
}

const profileSchema = z.object({
  name: z.string().trim().max(120).optional(),
  locale: z.enum(["en", "fr"]).optional(),
});

export async function updateProfile(actor: Actor, input: z.input<typeof profileSchema>): Promise<PublicUser> {
  return withoutHash(await updateUser(actor.userId, parseInput(profileSchema, input)));
}

/** The owner as an actor, for commands typed on the machine itself. @throws AppError `not_found` before the first start */
export async function ownerActor(): Promise<Actor> {
  const owner = await findOwner();
  if (!owner) throw notFound("User", "owner");
  return { userId: owner.id, role: "owner" };
}
