import { expect, it } from "vitest";
import { captionsOf, requestView } from "@/lib/http/dialects/ui/film-views";
import { filmInputSchema } from "@/lib/services/films/schemas";

it("gives back what a film was made with, its look and the captions it has included", () => {
  const options = {
    script: "Hello there.",
    format: "vertical",
    theme: "forest",
    animateImage: false,
    mediaAssetIds: [],
  };
  expect(requestView(filmInputSchema.parse(options))).toMatchObject({
    script: "Hello there.",
    format: "vertical",
    theme: "forest",
    captions: "bold",
    animate: "none",
  });
});

it("knows the captions of a film that was made without asking for any", () => {
  expect(captionsOf({ format: "landscape" })).toBe("classic");
  expect(captionsOf({ format: "square" })).toBe("bold");
  expect(captionsOf({ format: "square", captions: "none" })).toBe("none");
});
