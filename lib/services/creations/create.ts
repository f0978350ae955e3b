import { randomInt } from "node:crypto";
import type { Actor } from "@/lib/core/actor";
import { promptByRules } from "@/lib/planning/scenarist/rules";
import type { Style } from "@/lib/planning/scenarist/styles";
import { generateImages, generateVideos, type StartedBatch } from "../generation";
import { bestProvider, type MakerView } from "./best-provider";
import { type IMAGE_RATIOS, IMAGE_SIZES, type VIDEO_RATIOS, VIDEO_SIZES } from "./sizes";

/** Who wrote the prompt that was sent: a language model by its provider's id, or the studio's own rules. */
export const RULES = "rules";

export interface ImageWish {
  /** What is to be seen, in the caller's words. */
  description: string;
  style: Style;
  ratio: (typeof IMAGE_RATIOS)[number];
  seed?: number | undefined;
}

export interface ClipWish extends Omit<ImageWish, "ratio"> {
  ratio: (typeof VIDEO_RATIOS)[number];
  seconds: number;
}

/** What was begun: it is made while nobody waits. */
export interface StartedCreation {
  /** Names it when its state is asked for. */
  id: string;
  /** What is sent to the provider. */
  prompt: string;
  promptWriter: string;
  /** Who is asked first; another takes over when it cannot. */
  maker: MakerView | undefined;
  /** Seconds until it is there, from earlier work on this machine. */
  estimateSeconds: number;
}

const LARGEST_SEED = 2 ** 32 - 1;

/** The same wish again makes another picture, unless it names a seed. */
const seedFor = (given: number | undefined): number => given ?? randomInt(LARGEST_SEED);

function begun({ batchId, estimateSeconds }: StartedBatch, rest: Omit<StartedCreation, "id" | "estimateSeconds">) {
  if (batchId === null) throw new Error("Only a dry run starts nothing");
  return { ...rest, id: batchId, estimateSeconds };
}

/** Begins a picture. @throws AppError as generateImages */
export async function createImage(actor: Actor, wish: ImageWish): Promise<StartedCreation> {
  const { description, style } = wish;
  const size = IMAGE_SIZES[wish.ratio];
  const prompt = promptByRules({ description, style, medium: "image" });
  const maker = await bestProvider("image", { prompt, ...size });
  const started = await generateImages(actor, {
    prompts: [{ prompt, negativePrompt: "", seed: seedFor(wish.seed) }],
    ...size,
    fallback: true,
    options: { subject: description, look: style },
  });
  return begun(started, { prompt, promptWriter: RULES, maker });
}

/** Begins a clip. @throws AppError as generateVideos */
export async function createClip(actor: Actor, wish: ClipWish): Promise<StartedCreation> {
  const { description, style, seconds } = wish;
  const size = VIDEO_SIZES[wish.ratio];
  const prompt = promptByRules({ description, style, medium: "video" });
  const maker = await bestProvider("video", { prompt, seconds, ...size });
  const started = await generateVideos(actor, {
    prompts: [{ prompt, seed: seedFor(wish.seed) }],
    seconds,
    ...size,
    fallback: true,
    options: { subject: description, look: style },
  });
  return begun(started, { prompt, promptWriter: RULES, maker });
}
