import { writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { download } from "@/lib/core/net/download";
import { say } from "@/lib/messages/say";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { ImageProvider } from "../ports";
import { finishPicture } from "./finish";

const DEFAULT_MODEL = "gpt-image-1.5";
const TIMEOUT_MS = 180_000;
const MAX_BYTES = 40 * 1024 ** 2;
/** POST /v1/images/generations (OpenAI API reference). */
const reply = z.object({
  data: z.array(z.object({ b64_json: z.string().nullish(), url: z.string().nullish() })).min(1),
});

/** The nearest of the three shapes the model draws. */
function sizeFor(width: number, height: number): string {
  const ratio = width / height;
  return ratio > 1.2 ? "1536x1024" : ratio < 0.84 ? "1024x1536" : "1024x1024";
}

export const openaiImages = defineProvider<ImageProvider>({
  id: "openai-images",
  kind: "image",
  label: "OpenAI images",
  local: false,
  env: ["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_IMAGE_MODEL"],
  aliases: ["openai", "dalle3", "dall-e-3", "gpt-image-1"],
  quality: 90,
  licence: "Output belongs to the user (OpenAI terms)",
  options: z.object({ quality: z.enum(["low", "medium", "high", "auto"]).default("medium") }),
  availability: async () => keyAvailability(["OPENAI_API_KEY"]),
  check: checks.openai,
  estimateCost: () => 4,
  async draw(request, context) {
    const model = variable("OPENAI_IMAGE_MODEL") ?? DEFAULT_MODEL;
    const answer = await requestJson(
      `${baseAddress(variable("OPENAI_BASE_URL"), "https://api.openai.com/v1")}/images/generations`,
      {
        provider: "OpenAI images",
        headers: { authorization: `Bearer ${requireVariable(["OPENAI_API_KEY"])}` },
        body: {
          model,
          prompt: request.negativePrompt ? `${request.prompt}\nAvoid: ${request.negativePrompt}` : request.prompt,
          n: 1,
          size: sizeFor(request.width, request.height),
        },
        timeoutMs: TIMEOUT_MS,
        maxBytes: MAX_BYTES,
        signal: context.signal,
      },
      reply,
    );
    const raw = path.join(context.workDir, `${newId("image")}.raw`);
    const [made] = answer.data;
    if (made?.b64_json) await writeFile(raw, Buffer.from(made.b64_json, "base64"));
    else if (made?.url) await download(made.url, raw, MAX_BYTES, context.signal ? { signal: context.signal } : {});
    else
      throw new AppError({
        code: "provider_failed",
        message: say("providers.openai_images_answered_without_picture"),
        remedy: say("core.try_again"),
      });
    return finishPicture(raw, request, {
      provider: "openai-images",
      model,
      prompt: request.prompt,
      licence: "Output belongs to the user (OpenAI terms)",
      costCents: 4,
    });
  },
});
