import type { Prisma } from "@/lib/db/client";
import { themeOf } from "@/lib/timeline/themes";
import { illustrationArt, planScenes, scenePlanSchema } from "../../planning";
import { headingOf } from "../../scripts/headings";
import { sentences } from "../../scripts/sentences";
import type { FilmStage } from "../context";
import { loadScene, updateScene } from "../repo";

/** Prepares a scene to be made again, with other words when they were given. */
export async function resetScene(stage: FilmStage, sceneId: string): Promise<void> {
  const scene = await loadScene(sceneId);
  const { narration, prompt } = stage.job.input as { narration?: string; prompt?: string };
  const old = scenePlanSchema.parse(scene.plan);
  let plan = old;
  if (narration && narration !== old.narration) {
    const theme = stage.options.theme ?? "midnight";
    const [fresh] = await planScenes({
      text: narration,
      language: stage.film.language,
      art: illustrationArt(themeOf({ id: theme }).mode),
    });
    const words = sentences(narration, stage.film.language);
    const heading = headingOf(narration, stage.film.language);
    // A long text plans as several scenes; here it stays the one that was asked for.
    plan = { ...old, ...(fresh ?? {}), id: old.id, narration: words.join(" "), sentences: words, heading };
  }
  await updateScene(sceneId, {
    status: "pending",
    error: undefined,
    voiceAssetId: null,
    heading: plan.heading,
    narration: plan.narration,
    plan: { ...plan, ...(prompt ? { pictureQuery: prompt } : {}) } as unknown as Prisma.InputJsonValue,
    ...(prompt ? { prompt } : {}),
  });
}
