import { transaction } from "@/lib/db/client";
import { addNotice } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { chooseTheme, illustrationArt, planRecording, planScenes, type ScenePlan } from "@/lib/planning";
import { themeOf } from "@/lib/timeline/theme/themes";
import { updateFilm } from "../../films/repo";
import { type FilmStage, saveProgress, speaksUnknownWords } from "../context";
import { filmOf } from "../draft";
import { replaceSegments } from "../repo";

/** What the rest of the pipeline is made of: references only. */
export interface PlannedFilm {
  filmId: string;
  scenes: string[];
  /** Scenes for which a picture is to be searched or generated. */
  pictures: string[];
  /** The narration comes from the user's own recording. */
  ownVoice: boolean;
  /** The plan waits to be looked at before anything is made of it. */
  review: boolean;
}

/** The film's plan as it is now. */
export function plannedFilm({ film, options }: FilmStage): PlannedFilm {
  const wanted = options.webSearch.images || Boolean(options.providers.image);
  const plans = film.segments.map(({ plan }) => plan);
  return {
    filmId: film.id,
    scenes: plans.map((plan) => plan.id),
    pictures: wanted ? plans.filter((plan) => plan.pictureWelcome && !plan.media).map((plan) => plan.id) : [],
    ownVoice: Boolean(options.voiceUrl),
    review: options.review,
  };
}

/** Ids by film and position: planning that runs twice names the same scenes. */
const sceneId = (filmId: string, position: number): string => `${filmId.replace(/^video/, "scene")}_${position + 1}`;

/** Cuts the script into scenes and decides what each shows. */
export async function planFilm(stage: FilmStage): Promise<PlannedFilm> {
  const { film, options } = stage;
  const text = options.narrationText ?? "";
  const theme = options.theme ?? chooseTheme(`${film.title}\n${text}`, options.seed);
  const motion = options.animateImage ? options.animateMode : "none";
  const media = (options.media ?? []).map((item) => ({ ...item, credit: "" }));
  const { title, language } = film;
  const planned: ScenePlan[] = speaksUnknownWords(options)
    ? planRecording({ title, language, media, motion })
    : await planScenes({
        text: text || title,
        language,
        title,
        written: options.written,
        media,
        motion,
        art: illustrationArt(themeOf({ id: theme }).mode),
      });
  const plans = planned.map((plan, position) => ({ ...plan, id: sceneId(film.id, position) }));
  await transaction(async (tx) => {
    await replaceSegments(
      tx,
      film.id,
      plans.map((plan, position) => ({
        id: plan.id,
        filmId: film.id,
        position,
        heading: plan.heading,
        narration: plan.narration,
        plan,
        prompt: plan.pictureQuery,
        durationSeconds: plan.estimatedSeconds,
      })),
    );
    await updateFilm(film.id, { theme }, tx);
  });
  await saveProgress(stage, { theme });
  const hidden = media.length - plans.filter((plan) => plan.media).length;
  if (hidden > 0) {
    await addNotice(stage.job.id, {
      code: "media_left_over",
      message: say("films.pictures_clips_not_shown", { hidden, count: media.length, count2: plans.length }),
      remedy: say("films.give_longer_script"),
    });
  }
  await stage.log(
    plans.length === 1 ? say("films.1_scene_planned") : say("films.scenes_planned", { count: plans.length }),
    {
      visuals: plans.map((plan) => plan.visual.type),
    },
  );
  return plannedFilm({ ...stage, film: await filmOf(stage.job), options });
}
