/** Sentences about words that are spoken anew. */
export const speech = {
  "speech.not_placed": "The sentence was spoken, but the film was changed meanwhile: {why}",
  "speech.in_library": "The recording is in the library. Change the sentence again where the film should say it.",
  "speech.said_already": "The film says these words already.",
} as const;
