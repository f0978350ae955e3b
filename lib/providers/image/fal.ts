import path from "node:path";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { download } from "@/lib/core/net/download";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { FAL, falRequest } from "../fal";
import { requestBytes, requestJson } from "../net";
import type { ImageProvider } from "../ports";
import { finishPicture } from "./finish";
import { untilDrawn } from "./wait";

const DEFAULT_MODEL = "fal-ai/flux/schnell";
const MAX_BYTES = 40 * 1024 ** 2;
/** US cents for a picture of the default model. */
const CENTS = 0.3;
/** Longest side asked for; the result is scaled to the film. */
const LONGEST = 1536;

const queued = z.object({ request_id: z.string() });
const status = z.object({ status: z.enum(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]) });
const result = z.object({ images: z.array(z.object({ url: z.string() })).min(1) });

/** Flux, or the model that FAL_IMAGE_MODEL names, through fal's queue. */
export const falImages = defineProvider<ImageProvider>({
  id: "fal-images",
  kind: "image",
  label: "fal (Flux)",
  local: false,
  env: [...FAL.env, "FAL_IMAGE_MODEL"],
  aliases: ["fal", "fal-ai"],
  quality: 78,
  licence: FAL.licence,
  options: z.object({}),
  availability: FAL.availability,
  check: checks.fal,
  estimateCost: () => CENTS,
  async draw(request, context) {
    const model = variable("FAL_IMAGE_MODEL") ?? DEFAULT_MODEL;
    const scale = Math.min(1, LONGEST / Math.max(request.width, request.height));
    const side = (pixels: number) => Math.max(256, Math.round((pixels * scale) / 16) * 16);
    const call = { provider: FAL.name, headers: FAL.headers(), signal: context.signal };
    const body = {
      prompt: request.prompt,
      image_size: { width: side(request.width), height: side(request.height) },
      seed: request.seed,
      num_images: 1,
    };
    const { request_id: id } = await requestJson(`${FAL.base()}/${model}`, { ...call, body }, queued);
    const url = falRequest(model, id);
    await untilDrawn(
      FAL.name,
      context,
      async () => ((await requestJson(`${url}/status`, call, status)).status === "COMPLETED" ? true : undefined),
      async () =>
        void (await requestBytes(`${url}/cancel`, { provider: FAL.name, headers: FAL.headers(), method: "PUT" })),
    );
    const { images } = await requestJson(url, call, result);
    const raw = path.join(context.workDir, `${newId("image")}.raw`);
    await download(images[0]!.url, raw, MAX_BYTES, context.signal ? { signal: context.signal } : {});
    const provenance = { provider: "fal-images", model, prompt: request.prompt, licence: FAL.licence, source: id };
    return finishPicture(raw, request, { ...provenance, costCents: CENTS });
  },
});
