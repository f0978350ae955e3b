import { z } from "zod";
import { variable } from "@/lib/core/env";
import type { VideoRequest } from "../ports";
import { falVideos } from "./fal-queue";
import { lengthFor, nearestRatio } from "./fit";
import { pictureUri } from "./picture";

const DEFAULT_MODEL = "fal-ai/kling-video/v2.1/master";
const RATIOS = ["16:9", "9:16", "1:1"] as const;
const capabilities = { picture: "inline", seconds: [5, 10], ratios: RATIOS } as const;
/** US cents a second of the default model. */
const CENTS = 28;

const options = z.object({
  model: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)+$/)
    .optional()
    .describe("Model, without /text-to-video"),
});

function modelFor(request: Pick<VideoRequest, "options">): string {
  const parsed = options.safeParse(request.options ?? {});
  return (parsed.success && parsed.data.model) || variable("FAL_VIDEO_MODEL") || DEFAULT_MODEL;
}

/** Kling's models at fal, or those of others that take the same fields (FAL_VIDEO_MODEL). */
export const fal = falVideos({
  id: "fal-video",
  label: "fal (Kling)",
  aliases: ["fal", "fal-ai"],
  quality: 75,
  env: ["FAL_VIDEO_MODEL"],
  capabilities,
  options,
  endpoint: (request) => `${modelFor(request)}/${request.imagePath ? "image-to-video" : "text-to-video"}`,
  input: async (request) => ({
    prompt: request.prompt,
    duration: String(lengthFor(capabilities, "fal", request.seconds)),
    ...(request.imagePath
      ? { image_url: await pictureUri(request.imagePath) }
      : { aspect_ratio: nearestRatio(RATIOS, request) }),
  }),
  cents: ({ seconds = 5 }) => CENTS * (seconds > 5 ? 10 : 5),
});
