import { z } from "zod";
import { iconsFor } from "@/lib/planning/illustration/icons";
import { withFallback } from "@/lib/providers/fallback";
import type { ImageItem } from "./batch";
import { callOf, fallbackOf, type Maker, preferred } from "./making";

/** What of an item's options our own engines draw from. */
export const drawingOptions = z.object({ subject: z.string().optional() });

/** Things of the prompt that a drawn picture shows. */
export const DRAWN_THINGS = 4;

export const makeImage: Maker<ImageItem> = async (stage, item) => {
  const { prompt, negativePrompt, width, height, seed, language, options } = item;
  const { subject = prompt } = drawingOptions.parse(options);
  const request = {
    ...{ prompt, width, height, seed, language },
    ...(negativePrompt ? { negativePrompt } : {}),
    options: { ...options, icons: iconsFor(subject, language, DRAWN_THINGS) },
  };
  const { value, attempts } = await withFallback("image", preferred(stage, "image"), fallbackOf(stage), (provider) =>
    provider.draw(request, callOf(stage, item.assetId)),
  );
  return { file: value, attempts, units: 1, facts: { width: value.width, height: value.height } };
};
