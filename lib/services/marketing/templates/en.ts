import type { ShippedTemplate } from "./shipped";

/** The templates that come with the studio, in English. */
export const english = {
  template_standard: {
    name: "Standard short film",
    description:
      "Six clips of five seconds: a hook, four views of the subject and an ending. Vertical, for Reels and Shorts.",
    pillar: "tips",
    definition: {
      version: 1,
      segmentSeconds: 5,
      structure: [
        { role: "hook", prompt: "{theme}, wide establishing shot", narration: "{theme}." },
        { role: "context", prompt: "{theme}, the place where it happens" },
        { role: "detail", prompt: "{theme}, close-up of a telling detail" },
        { role: "tip", prompt: "{theme}, hands at work" },
        { role: "proof", prompt: "{theme}, the result in good light" },
        { role: "call_to_action", prompt: "{theme}, calm closing view" },
      ],
    },
  },
} as const satisfies Record<string, ShippedTemplate>;
