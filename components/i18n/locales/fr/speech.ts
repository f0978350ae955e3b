import type { speech as english } from "@/lib/messages/en/speech";

/** Sentences about words that are spoken anew, in French. */
export const speech = {
  "speech.not_placed": "La phrase a été enregistrée, mais le film a changé entre-temps : {why}",
  "speech.in_library":
    "L’enregistrement est dans la bibliothèque. Modifiez de nouveau la phrase là où le film doit la dire.",
  "speech.said_already": "Le film dit déjà ces mots.",
} satisfies Record<keyof typeof english, string>;
