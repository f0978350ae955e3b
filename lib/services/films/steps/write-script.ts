import { addNotice } from "@/lib/jobs/run";
import { outlineScript } from "../../planning";
import { understand } from "../../scripts/understand";
import { type FilmStage, saveOptions } from "../context";
import { updateFilm } from "../repo";

function understood(stage: FilmStage) {
  const { options } = stage;
  return understand({
    prompt: options.prompt,
    script: options.script,
    title: options.title,
    language: options.language,
    targetSeconds: options.targetSeconds,
    format: options.format,
  });
}

/** Finds out the language, the title, and whether a script was given or only a topic. */
export async function understandFilm(stage: FilmStage): Promise<void> {
  const found = understood(stage);
  await updateFilm(stage.film.id, { title: found.title, language: found.language });
  await saveOptions(stage.film, { kind: found.kind });
  for (const [index, message] of found.notices.entries()) {
    await addNotice(stage.job.id, { code: `understand_${index}`, message });
  }
  await stage.log(found.kind === "script" ? "A script was given" : `A film about: ${found.topic}`, {
    language: found.language,
  });
}

/** The text that will be narrated: the user's own script as it is, or one written about the topic. */
export async function writeFilmScript(stage: FilmStage): Promise<void> {
  const found = understood(stage);
  if (found.kind === "script") {
    await saveOptions(stage.film, { narrationText: found.script });
    return;
  }
  const outline = outlineScript({ topic: found.topic, language: found.language, targetSeconds: found.targetSeconds });
  await updateFilm(stage.film.id, { language: outline.language });
  await saveOptions(stage.film, { narrationText: outline.text });
  for (const [index, message] of outline.notices.entries()) {
    await addNotice(stage.job.id, { code: `script_${index}`, message });
  }
  await stage.log("Wrote an outline");
}
