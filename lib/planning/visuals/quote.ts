import { quoteIn } from "@/lib/language/quotes";
import { display } from "@/lib/language/typography";
import type { Finder } from "./candidate";

export const findQuote: Finder = (scene) => {
  const quote = quoteIn(scene.narration, scene.language);
  if (!quote || quote.quote.length > 320) return [];
  // One sentence is set without its full stop, several with all of them.
  const words = /[.!?…]\s/u.test(quote.quote) ? quote.quote : quote.quote.replace(/(?<!\.)\.$/u, "");
  const shown = scene.language === "fr" ? words.replaceAll("'", "’") : words;
  return [
    {
      visual: {
        type: "quote",
        quote: shown,
        author: quote.author,
        role: quote.role && display(quote.role, scene.language),
      },
      cues: { quote: quote.quoteAt, ...(quote.authorAt >= 0 ? { author: Math.max(quote.authorAt, 0) } : {}) },
      score: quote.author ? 8.8 : 6.2,
      reason: quote.author ? `${quote.author} is quoted.` : "The narration quotes somebody.",
    },
  ];
};
