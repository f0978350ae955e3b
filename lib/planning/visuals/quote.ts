import { quoteIn } from "@/lib/language/quotes";
import { display } from "@/lib/language/typography";
import type { Finder } from "./candidate";

export const findQuote: Finder = async (scene) => {
  const quote = quoteIn(scene.narration, scene.language);
  if (!quote || quote.quote.length > 320) return [];
  // Towns and countries say nothing: who is quoted is a person.
  const places = quote.author ? await scene.art.places(quote.author, scene.language) : [];
  const author = places.some(({ name }) => name === quote.author) ? "" : quote.author;
  // One sentence is set without its full stop, several with all of them.
  const words = /[.!?…]\s/u.test(quote.quote) ? quote.quote : quote.quote.replace(/(?<!\.)\.$/u, "");
  const shown = scene.language === "fr" ? words.replaceAll("'", "’") : words;
  return [
    {
      visual: {
        type: "quote",
        quote: shown,
        author,
        role: quote.role && display(quote.role, scene.language),
      },
      cues: { quote: quote.quoteAt, ...(author ? { author: Math.max(quote.authorAt, 0) } : {}) },
      score: author ? 8.8 : 6.2,
      reason: author ? `${author} is quoted.` : "The narration quotes somebody.",
    },
  ];
};
