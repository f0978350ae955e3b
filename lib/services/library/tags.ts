import type { Actor } from "@/lib/core/actor";
import { MAX_TAGS } from "./limits";
import { changeTags, findTags, type TagCount } from "./repo";

/** Adds tags to files and takes others off, where they are the actor's. @returns how many files that was */
export async function tagAssets(
  actor: Actor,
  { ids, add = [], remove = [] }: { ids: string[]; add?: string[]; remove?: string[] },
): Promise<{ changed: number }> {
  return { changed: await changeTags({ userId: actor.userId, ids, add, remove, most: MAX_TAGS }) };
}

/** The tags that are in use, with how many files have each. */
export function listTags(actor: Actor): Promise<TagCount[]> {
  return findTags(actor.userId);
}
