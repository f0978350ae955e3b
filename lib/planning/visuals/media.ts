import type { PlannedMedia, ScenePlan } from "../plan";

/** What a scene loses when its visual gives way to the user's picture: structures are kept as long as plain scenes are free. */
function worth(plan: ScenePlan, index: number, count: number): number {
  if (index === 0) return count > 1 ? 50 : 0;
  if (plan.visual.type === "outro") return 40;
  if (plan.pictureWelcome) return 0;
  return plan.visual.type === "code" || plan.visual.type === "chart" ? 30 : 10;
}

/** A scene that shows a picture: heading and caption stay the text's own words. */
export function withPicture(plan: ScenePlan, media: PlannedMedia, motion: "none" | "standard" | "pro"): ScenePlan {
  if (media.kind === "video") return { ...plan, media, reason: `${plan.reason} The user's clip is shown.` };
  return {
    ...plan,
    media,
    visual: {
      type: "picture",
      heading: plan.heading,
      caption: "",
      assetId: media.assetId,
      motion,
      credit: media.credit,
    },
    cueTexts: { heading: { text: plan.narration.split(/\s+/).slice(0, 6).join(" "), at: 0 } },
    reason: "Shows a picture given for the film.",
  };
}

/**
 * Gives each of the user's pictures and clips a scene, in their order and spread over the film. With as many media as scenes
 * or more, every scene shows one, and what is left over is not shown.
 */
export function spreadMedia(
  plans: readonly ScenePlan[],
  media: readonly PlannedMedia[],
  motion: "none" | "standard" | "pro",
): ScenePlan[] {
  if (!media.length || !plans.length) return [...plans];
  const shown = media.slice(0, plans.length);
  // Cheapest increasing choice of scenes: position far from an even spread and worth of what is replaced both cost.
  const size = plans.length;
  const ideal = (item: number) => ((item + 0.5) * size) / shown.length - 0.5;
  const cost = (item: number, scene: number) => worth(plans[scene]!, scene, size) / 8 + Math.abs(scene - ideal(item));
  const table: number[][] = shown.map(() => new Array<number>(size).fill(Number.POSITIVE_INFINITY));
  const from: number[][] = shown.map(() => new Array<number>(size).fill(-1));
  for (let item = 0; item < shown.length; item += 1) {
    let best = item === 0 ? 0 : Number.POSITIVE_INFINITY;
    let bestAt = -1;
    for (let scene = item; scene < size; scene += 1) {
      if (item > 0 && table[item - 1]![scene - 1]! < best) {
        best = table[item - 1]![scene - 1]!;
        bestAt = scene - 1;
      }
      table[item]![scene] = best + cost(item, scene);
      from[item]![scene] = bestAt;
    }
  }
  const places: number[] = [];
  let scene = table.at(-1)!.indexOf(Math.min(...table.at(-1)!));
  for (let item = shown.length - 1; item >= 0; item -= 1) {
    places.unshift(scene);
    scene = from[item]![scene]!;
  }
  return plans.map((plan, index) => {
    const item = places.indexOf(index);
    return item < 0 ? plan : withPicture(plan, shown[item]!, motion);
  });
}
