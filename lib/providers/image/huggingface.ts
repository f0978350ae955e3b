import { writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestBytes } from "../net";
import type { ImageProvider } from "../ports";
import { finishPicture } from "./finish";

const DEFAULT_MODEL = "black-forest-labs/FLUX.1-schnell";
const KEYS = ["HF_TOKEN", "HF_API_TOKEN", "HUGGINGFACE_API_KEY"] as const;
const MAX_BYTES = 40 * 1024 ** 2;
/** Longest side asked for; the result is scaled to the film. */
const LONGEST = 1344;

/** POST /hf-inference/models/{id} (Hugging Face inference providers): text to image, the answer is the picture. */
export const huggingfaceImages = defineProvider<ImageProvider>({
  id: "huggingface",
  kind: "image",
  label: "Hugging Face",
  local: false,
  env: [...KEYS, "HF_BASE_URL", "HF_IMAGE_MODEL"],
  aliases: ["hf", "stable-diffusion", "sdxl"],
  quality: 70,
  licence: "As the model's licence says",
  options: z.object({}),
  availability: async () => keyAvailability(KEYS),
  check: checks.huggingface,
  estimateCost: () => 0.3,
  async draw(request, context) {
    const model = variable("HF_IMAGE_MODEL") ?? DEFAULT_MODEL;
    const scale = Math.min(1, LONGEST / Math.max(request.width, request.height));
    const side = (pixels: number) => Math.max(256, Math.round((pixels * scale) / 64) * 64);
    const { bytes } = await requestBytes(
      `${baseAddress(variable("HF_BASE_URL"), "https://router.huggingface.co/hf-inference")}/models/${model}`,
      {
        provider: "Hugging Face",
        headers: { authorization: `Bearer ${requireVariable(KEYS)}`, accept: "image/png" },
        body: {
          inputs: request.prompt,
          parameters: {
            width: side(request.width),
            height: side(request.height),
            seed: request.seed,
            ...(request.negativePrompt ? { negative_prompt: request.negativePrompt } : {}),
          },
        },
        timeoutMs: 180_000,
        maxBytes: MAX_BYTES,
        signal: context.signal,
      },
    );
    const raw = path.join(context.workDir, `${newId("image")}.raw`);
    await writeFile(raw, bytes);
    return finishPicture(raw, request, {
      provider: "huggingface",
      model,
      prompt: request.prompt,
      licence: "As the model's licence says",
      costCents: 0.3,
    });
  },
});
