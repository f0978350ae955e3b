import type { english } from "./en";
import type { ShippedTemplate } from "./shipped";

/** The same in French. */
export const french = {
  template_standard: {
    name: "Film court standard",
    description:
      "Six plans de cinq secondes : une accroche, quatre vues du sujet et une fin. Vertical, pour les Reels et les Shorts.",
    pillar: "tips",
    definition: {
      version: 1,
      segmentSeconds: 5,
      structure: [
        { role: "hook", prompt: "{theme}, plan large d’ouverture", narration: "{theme}." },
        { role: "context", prompt: "{theme}, le lieu où cela se passe" },
        { role: "detail", prompt: "{theme}, gros plan sur un détail parlant" },
        { role: "tip", prompt: "{theme}, des mains au travail" },
        { role: "proof", prompt: "{theme}, le résultat sous une belle lumière" },
        { role: "call_to_action", prompt: "{theme}, vue finale paisible" },
      ],
    },
  },
} as const satisfies Record<keyof typeof english, ShippedTemplate>;
