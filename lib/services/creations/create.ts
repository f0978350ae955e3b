import { randomInt } from "node:crypto";
import { tmpdir } from "node:os";
import type { Actor } from "@/lib/core/actor";
import { loadLanguages } from "@/lib/language/language";
import type { Wish } from "@/lib/planning/scenarist/rules";
import type { Style } from "@/lib/planning/scenarist/styles";
import { type WrittenPrompt, writePrompt } from "@/lib/planning/scenarist/write-prompt";
import { generateImages, generateVideos, type StartedBatch } from "../generation";
import { recordUsage } from "../usage";
import { bestProvider, type MakerView } from "./best-provider";
import { type IMAGE_RATIOS, IMAGE_SIZES, type VIDEO_RATIOS, VIDEO_SIZES } from "./sizes";

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
  /** Who wrote it: a language model by its provider's id, or `rules`. */
  promptWriter: string;
  /** Who is asked first; another takes over when it cannot. */
  maker: MakerView | undefined;
  /** Seconds until it is there, from earlier work on this machine. */
  estimateSeconds: number;
}

const LARGEST_SEED = 2 ** 32 - 1;

/** The same wish again makes another picture, unless it names a seed. */
const seedFor = (given: number | undefined): number => given ?? randomInt(LARGEST_SEED);

async function promptFor(wish: Wish, signal: AbortSignal | undefined): Promise<WrittenPrompt> {
  await loadLanguages();
  return writePrompt(wish, { workDir: tmpdir(), ...(signal ? { signal } : {}) });
}

/** What was begun, and what its prompt cost. */
async function begun(actor: Actor, batch: StartedBatch, written: WrittenPrompt, maker: MakerView | undefined) {
  const { batchId: id, estimateSeconds } = batch;
  if (id === null) throw new Error("Only a dry run starts nothing");
  const { prompt, writer: promptWriter, provenance } = written;
  const usage = provenance && { kind: "writer", provenance, units: prompt.length };
  if (usage) await recordUsage({ id, userId: actor.userId }, usage);
  return { id, prompt, promptWriter, maker, estimateSeconds };
}

/** Begins a picture. @throws AppError as generateImages */
export async function createImage(actor: Actor, wish: ImageWish, signal?: AbortSignal): Promise<StartedCreation> {
  const { description, style } = wish;
  const size = IMAGE_SIZES[wish.ratio];
  const written = await promptFor({ description, style, medium: "image" }, signal);
  const { prompt } = written;
  const maker = await bestProvider("image", { prompt, ...size });
  const started = await generateImages(actor, {
    prompts: [{ prompt, negativePrompt: "", seed: seedFor(wish.seed) }],
    ...size,
    fallback: true,
    options: { subject: description, look: style },
  });
  return begun(actor, started, written, maker);
}

/** Begins a clip. @throws AppError as generateVideos */
export async function createClip(actor: Actor, wish: ClipWish, signal?: AbortSignal): Promise<StartedCreation> {
  const { description, style, seconds } = wish;
  const size = VIDEO_SIZES[wish.ratio];
  const written = await promptFor({ description, style, medium: "video" }, signal);
  const { prompt } = written;
  const maker = await bestProvider("video", { prompt, seconds, ...size });
  const started = await generateVideos(actor, {
    prompts: [{ prompt, seed: seedFor(wish.seed) }],
    seconds,
    ...size,
    fallback: true,
    options: { subject: description, look: style },
  });
  return begun(actor, started, written, maker);
}
