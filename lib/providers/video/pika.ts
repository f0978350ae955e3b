import { z } from "zod";
import { falVideos } from "./fal-queue";
import { lengthFor, nearestRatio } from "./fit";
import { pictureUri } from "./picture";

const RATIOS = ["16:9", "9:16", "1:1", "4:5", "5:4", "3:2", "2:3"] as const;
const capabilities = { picture: "inline", seconds: [5, 10], ratios: RATIOS } as const;
/** US cents for five seconds at 720p and at 1080p. */
const CENTS = { "720p": 20, "1080p": 45 };

const resolutionFor = ({ width = 0, height = 0 }: { width?: number; height?: number }) =>
  Math.min(width, height) > 720 ? "1080p" : "720p";

/** Pika 2.2, which is to be had through fal. */
export const pika = falVideos({
  id: "pika",
  label: "Pika (fal)",
  aliases: ["pika-labs"],
  quality: 65,
  capabilities,
  options: z.object({}),
  endpoint: (request) => `fal-ai/pika/v2.2/${request.imagePath ? "image-to-video" : "text-to-video"}`,
  input: async (request) => ({
    prompt: request.prompt,
    seed: request.seed,
    resolution: resolutionFor(request),
    duration: lengthFor(capabilities, "Pika", request.seconds),
    ...(request.imagePath
      ? { image_url: await pictureUri(request.imagePath) }
      : { aspect_ratio: nearestRatio(RATIOS, request) }),
  }),
  cents: (request) => CENTS[resolutionFor(request)] * ((request.seconds ?? 5) > 5 ? 2 : 1),
});
