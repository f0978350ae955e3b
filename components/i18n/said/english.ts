/** Sentences that the pipelines say in the film's own language, for readers of English. */
export const english: Record<string, string> = {
  and: "and",
  or: "or",
  "Plan seulement : aucun modèle de langage n’est configuré. Définissez {0} pour qu’un vrai script soit écrit, ou collez le vôtre.":
    "Outline only: no language model is configured. Set {0} to have a real script written, or paste your own.",
  "Plan seulement : le modèle de langage a échoué. Relancez plus tard, ou collez votre propre script.":
    "Outline only: the language model failed. Start again later, or paste your own script.",
};
