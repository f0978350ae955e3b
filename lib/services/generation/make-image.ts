import { z } from "zod";
import { iconsFor } from "@/lib/planning/illustration/icons";
import { subjectsOf } from "@/lib/planning/scenarist/subjects";
import { withFallback } from "@/lib/providers/fallback";
import type { ImageItem } from "./batch";
import { callOf, fallbackOf, type Maker, preferred } from "./making";

/** Things of the prompt that a drawn picture shows. */
const DRAWN_THINGS = 4;

/** What of an item's options our own engines draw from. */
const drawingOptions = z.object({ subject: z.string().optional(), look: z.string().optional() });

/**
 * What our own engines are given to draw from beside the prompt.
 * @param sceneAlways whether the prompt becomes a whole scene even where no look is asked for
 */
export function drawingOf(
  { prompt, language, options }: Pick<ImageItem, "prompt" | "language" | "options">,
  sceneAlways: boolean,
): Record<string, unknown> {
  const { subject = prompt, look } = drawingOptions.parse(options);
  const find = look || sceneAlways ? subjectsOf : iconsFor;
  return { ...options, subject, icons: find(subject, language, DRAWN_THINGS) };
}

export const makeImage: Maker<ImageItem> = async (stage, item) => {
  const { prompt, negativePrompt, width, height, seed, language } = item;
  const request = {
    ...{ prompt, width, height, seed, language },
    ...(negativePrompt ? { negativePrompt } : {}),
    options: drawingOf(item, false),
  };
  const { value, attempts } = await withFallback("image", preferred(stage, "image"), fallbackOf(stage), (provider) =>
    provider.draw(request, callOf(stage, item.assetId)),
  );
  return { file: value, attempts, units: 1, facts: { width: value.width, height: value.height } };
};
