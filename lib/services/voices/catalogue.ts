/** A named speaker of the public catalogue, spoken by the best voice found here for its language and gender. */
export interface CatalogueVoice {
  id: string;
  name: string;
  /** ISO 639-1 */
  language: string;
  accent: string;
  gender: "male" | "female";
  tags: string[];
}

/** The voices that the documents of our API surfaces name: requests written from their examples run as they stand. */
export const CATALOGUE_VOICES: readonly CatalogueVoice[] = [
  {
    id: "voice_1234567890",
    name: "Emma",
    language: "en",
    accent: "US",
    gender: "female",
    tags: ["professional", "warm", "corporate"],
  },
  {
    id: "voice_0987654321",
    name: "Jean",
    language: "fr",
    accent: "FR",
    gender: "male",
    tags: ["energetic", "young", "marketing"],
  },
  {
    id: "voice_marie_fr",
    name: "Marie",
    language: "fr",
    accent: "FR",
    gender: "female",
    tags: ["professional", "news", "clear"],
  },
  {
    id: "voice_custom_001",
    name: "Sarah Custom",
    language: "en",
    accent: "UK",
    gender: "female",
    tags: ["custom", "elegant", "premium"],
  },
];

/** Speakers of the platform's document, which its voice list gives under their first name. */
export const PLATFORM_VOICES: readonly CatalogueVoice[] = [
  { id: "thomas", name: "Thomas", language: "fr", accent: "FR", gender: "male", tags: ["professional"] },
];
