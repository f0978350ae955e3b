import { detectLanguage, loadLanguages } from "@/lib/language/language";
import { listVoices as installedVoices, rankVoices } from "@/lib/providers/voice/catalogue";
import type { FilmInput } from "../films/schemas";
import type { ChosenProviders } from "./choose-providers";
import type { ProjectRow } from "./repo";
import { type Skippable, secondsOf } from "./schemas";

/** The film pipeline's steps behind the names that requests skip by. */
const PIPELINE_STEPS: Partial<Record<Skippable, [string]>> = { voice: ["voices"], montage: ["render"] };

/** What the film is about: the prompt, else what is known of the project. */
export function projectText(project: Pick<ProjectRow, "prompt" | "description" | "title">): string {
  return project.prompt || project.description || project.title;
}

/** The best voice of a provider for the text, or undefined when it has none for its language. */
async function voiceOf(providerId: string | undefined, text: string, language?: string): Promise<string | undefined> {
  if (!providerId) return undefined;
  await loadLanguages();
  const spoken = language ?? detectLanguage(text).language;
  const [best] = rankVoices(await installedVoices(), spoken, { provider: providerId });
  return best?.id;
}

/** A project and the options of its start as the request for a film. */
export async function filmInputOf(
  project: ProjectRow,
  skip: readonly Skippable[],
  chosen: ChosenProviders,
  fallback: boolean,
): Promise<FilmInput> {
  const { config } = project;
  const text = projectText(project);
  const { image, ...others } = chosen.providers;
  const voiceId = config.voiceId ?? (await voiceOf(chosen.providers.voice, text, config.language));
  const given = {
    ...(skip.includes("script") ? { script: text } : { prompt: text }),
    title: project.title,
    projectId: project.id,
    targetSeconds: secondsOf(config),
    format: config.shape ?? "landscape",
    language: config.language,
    tone: config.tone,
    voiceId,
    theme: config.theme,
    captions: config.captions,
    music: skip.includes("music") ? "none" : config.music,
    animateImage: !skip.includes("videos"),
    providers: skip.includes("images") || !image ? others : { ...others, image },
    // The names that were asked for too: the project's steps are told by them.
    skipSteps: skip.flatMap((step) => [step, ...(PIPELINE_STEPS[step] ?? [])]),
    fallback,
  };
  // The film's own schema validates the open words (theme, captions, music).
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FilmInput;
}
