import { addNotice } from "@/lib/jobs/run";
import { loadLanguages } from "@/lib/language/language";
import { understand } from "@/lib/language/understand";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { prepareScript, recordingTitle, type Source } from "@/lib/planning";
import type { FilmSource } from "../../films/columns";
import { updateFilm } from "../../films/repo";
import { recordUsage } from "../../usage";
import { type FilmStage, givenScript, saveProgress, speaksUnknownWords } from "../context";
import { hearRecording } from "./hear-recording";

async function understood(stage: FilmStage) {
  await loadLanguages();
  const { options } = stage;
  return understand({
    prompt: options.prompt,
    script: givenScript(options),
    title: options.title,
    language: options.language,
    readerLanguage: options.readerLanguage,
    targetSeconds: options.targetSeconds,
    format: options.format,
  });
}

const ORIGINS = {
  given: say("films.origin_given"),
  written: say("films.origin_written"),
  cited: say("films.origin_cited"),
  outline: say("films.origin_outline"),
} as const;

/** What the film's page names: each page once, an article's sections one by one. */
function filmSources(sources: readonly Source[]): FilmSource[] {
  const named = sources.map(({ title, url, site, section, licence }): FilmSource => {
    const whole = [site, section ? `${title}, ${section}` : title].filter(Boolean).join(": ");
    return { title: whole, url, ...(licence ? { licence } : {}) };
  });
  return named.filter((one, at) => named.findIndex(({ url }) => url === one.url) === at);
}

/** Finds out the language, the title, and whether a script was given or only a topic. */
export async function understandFilm(stage: FilmStage): Promise<void> {
  const found = await understood(stage);
  await updateFilm(stage.film.id, { title: found.title, language: found.language });
  await saveProgress(stage, { kind: found.kind });
  for (const [index, message] of found.notices.entries()) {
    await addNotice(stage.job.id, { code: `understand_${index}`, message });
  }
  await stage.log(firstWords(found), { language: found.language });
}

function firstWords({ kind, topic }: Awaited<ReturnType<typeof understood>>): Message {
  if (kind === "script") return say("films.script_given");
  return topic ? say("films.film_about", { topic }) : say("films.words_in_recording");
}

/**
 * The text that will be narrated: the user's own script as it is, what their recording says, one by a language model, or an
 * outline that says so.
 */
export async function writeFilmScript(asked: FilmStage): Promise<void> {
  const heard = speaksUnknownWords(asked.options) ? await hearRecording(asked) : {};
  const stage = { ...asked, options: { ...asked.options, ...heard } };
  const { options, film, job } = stage;
  if (speaksUnknownWords(options)) {
    const title = recordingTitle(film.title, film.language);
    await updateFilm(film.id, { title });
    await saveProgress(stage, { narrationText: title });
    await stage.log(say("films.narration_recording_without_words"));
    return;
  }
  const prepared = await prepareScript(
    await understood(stage),
    {
      tone: options.tone,
      webSearch: options.webSearch.script,
      providers: options.providers.llm ? [options.providers.llm] : undefined,
      article: options.article,
    },
    { workDir: stage.workDir, idempotencyKey: job.id, ...(stage.signal ? { signal: stage.signal } : {}) },
  );
  // A recording's subject is said better by the request than by the first thing that it says.
  const title = options.title ?? (options.transcript && options.prompt ? film.title : prepared.title);
  const sources = filmSources(prepared.written?.scenes.flatMap((scene) => scene.sources) ?? []);
  await updateFilm(film.id, {
    language: prepared.language,
    title,
    sources,
  });
  await saveProgress(stage, {
    ...heard,
    narrationText: prepared.text,
    ...(prepared.written ? { written: prepared.written } : {}),
  });
  for (const [index, message] of prepared.notices.entries()) {
    await addNotice(job.id, { code: `script_${index}`, message });
  }
  if (prepared.provenance) {
    const { provenance, attempts } = prepared;
    await recordUsage(job, { kind: "writer", provenance, units: prepared.text.length, attempts });
  }
  await stage.log(say("films.script", { origin: ORIGINS[prepared.origin] }), {
    provider: prepared.provenance?.provider,
  });
}
