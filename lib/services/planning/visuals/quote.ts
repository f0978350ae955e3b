import { quoteIn } from "../../scripts/quotes";
import type { Finder } from "./candidate";

export const findQuote: Finder = (scene) => {
  const quote = quoteIn(scene.narration, scene.language);
  if (!quote || quote.quote.length > 320) return [];
  const shown = scene.language === "fr" ? quote.quote.replaceAll("'", "’") : quote.quote;
  return [
    {
      visual: { type: "quote", quote: shown, author: quote.author, role: quote.role },
      cues: { quote: quote.quoteAt, ...(quote.authorAt >= 0 ? { author: Math.max(quote.authorAt, 0) } : {}) },
      score: quote.author ? 8.8 : 6.2,
      reason: quote.author ? `${quote.author} is quoted.` : "The narration quotes somebody.",
    },
  ];
};
