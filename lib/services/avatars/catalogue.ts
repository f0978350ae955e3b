/** A drawn presenter as clients see it. `preview` is a path below the studio's own address. */
export interface Avatar {
  id: string;
  name: string;
  gender: "male" | "female";
  tags: string[];
  licence: string;
  preview: string;
}

const LICENCE = "Drawn for Framewright; free to use in films made with it";

const avatar = (id: string, name: string, gender: Avatar["gender"], ...tags: string[]): Avatar => ({
  id: `avatar_${id}`,
  name,
  gender,
  tags,
  licence: LICENCE,
  preview: `/avatars/avatar_${id}.jpg`,
});

/**
 * Every presenter. The first four are those of the public API's own examples, in their order; among men only David is
 * both professional and business, so that the documented filter answers as documented. How each is drawn is in
 * remotion/avatars/looks.ts under the same id.
 */
export const AVATARS: readonly Avatar[] = [
  avatar("alex_casual", "Alex - Casual", "male", "casual", "friendly", "young"),
  avatar("sophia_business", "Sophia - Business", "female", "professional", "business", "corporate"),
  avatar("marcus_teacher", "Marcus - Teacher", "male", "educational", "warm", "experienced"),
  avatar("david_business", "David - Executive", "male", "professional", "business", "executive"),
  avatar("emma_creative", "Emma - Creative", "female", "creative", "friendly", "young"),
  avatar("kenji_tech", "Kenji - Tech", "male", "technology", "casual", "clear"),
  avatar("lucia_doctor", "Lucia - Doctor", "female", "medical", "professional", "reassuring"),
  avatar("nia_coach", "Nia - Coach", "female", "sport", "energetic", "motivating"),
  avatar("amira_host", "Amira - Host", "female", "warm", "friendly", "storytelling"),
  avatar("omar_narrator", "Omar - Narrator", "male", "calm", "storytelling", "documentary"),
  avatar("grace_professor", "Grace - Professor", "female", "educational", "experienced", "academic"),
  avatar("priya_support", "Priya - Support", "female", "friendly", "helpful", "corporate"),
];

/** Looks one presenter up; undefined when there is none of that id. */
export function findAvatar(id: string): Avatar | undefined {
  return AVATARS.find((entry) => entry.id === id);
}

/** Presenters of that gender that carry every one of the tags, compared without regard to case. */
export function listAvatars(filter: { gender?: string; tags?: string[] } = {}): Avatar[] {
  const gender = filter.gender?.trim().toLowerCase();
  const tags = (filter.tags ?? []).map((tag) => tag.trim().toLowerCase()).filter(Boolean);
  return AVATARS.filter(
    (entry) => (!gender || entry.gender === gender) && tags.every((tag) => entry.tags.includes(tag)),
  );
}
