import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { messageOf } from "@/lib/core/errors";
import { languageCode } from "@/lib/core/fields";
import { newId } from "@/lib/core/ids";
import { logger } from "@/lib/core/logger";
import { storage } from "@/lib/storage";
import { parseInput } from "../parse-input";
import { cloningProvider } from "./engines";
import {
  deleteProfileRow,
  findProfile,
  findProfiles,
  insertProfile,
  type ProfileFilter,
  type ProfileRow,
  updateProfile,
} from "./repo";

/** Ids of profiles begin with it; a request's voice that does is somebody's own. */
export const PROFILE_PREFIX = "vp";

export const profileInputSchema = z.object({
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(1000).default(""),
  gender: z.enum(["male", "female", "neutral", ""]).default(""),
  /** Free text such as `american`. */
  accent: z.string().trim().max(60).default(""),
  /** ISO 639-1. */
  language: languageCode.default("en"),
  externalUserId: z.string().trim().max(200).optional(),
});

/** @throws AppError `validation` */
export function createProfile(actor: Actor, input: z.input<typeof profileInputSchema>): Promise<ProfileRow> {
  const { externalUserId, ...fields } = parseInput(profileInputSchema, input);
  return insertProfile({
    ...fields,
    id: newId(PROFILE_PREFIX),
    userId: actor.userId,
    externalUserId: externalUserId ?? null,
  });
}

/** @throws AppError `not_found` */
export function getProfile(actor: Actor, { id }: { id: string }): Promise<ProfileRow> {
  return findProfile(actor.userId, id);
}

export async function listProfiles(actor: Actor, filter: ProfileFilter) {
  const { items, total } = await findProfiles(actor.userId, filter);
  const { page, limit } = filter;
  return { items, total, page, limit, pages: Math.ceil(total / limit) };
}

/** Changes what a profile says of itself; fields that are left out stay. @throws AppError `validation`, `not_found` */
export async function changeProfile(
  actor: Actor,
  { id, ...change }: { id: string } & Partial<z.input<typeof profileInputSchema>>,
): Promise<ProfileRow> {
  const schema = profileInputSchema.omit({ externalUserId: true });
  const given = Object.keys(change).filter((key) => change[key as keyof typeof change] !== undefined);
  const fields = parseInput(schema.partial(), change);
  // Defaults are for new profiles only.
  await updateProfile(
    actor.userId,
    id,
    Object.fromEntries(Object.entries(fields).filter(([key]) => given.includes(key))),
  );
  return findProfile(actor.userId, id);
}

/**
 * Removes a profile with its recordings and has its engine forget the voice. The profile is gone at once, so that nothing
 * speaks with it any more; an engine that cannot be reached is named in the log.
 * @throws AppError `not_found`
 */
export async function deleteProfile(actor: Actor, { id }: { id: string }): Promise<void> {
  const profile = await findProfile(actor.userId, id);
  await deleteProfileRow(actor.userId, id);
  for (const sample of profile.samples) await storage().remove(sample.storageKey);
  await forgetVoice(profile);
}

/** Has the engine forget a profile's voice, if there is one. */
export async function forgetVoice({ id, provider, vendorVoiceId }: ProfileRow): Promise<void> {
  if (!provider || !vendorVoiceId) return;
  try {
    await cloningProvider(provider)?.cloning.remove(vendorVoiceId, {});
  } catch (error) {
    logger.warn("A learnt voice could not be removed at its engine", {
      profile: id,
      provider,
      voice: vendorVoiceId,
      error: messageOf(error),
    });
  }
}
