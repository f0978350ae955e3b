import { z } from "zod";
import { variable } from "@/lib/core/env";
import { foreign } from "@/lib/messages/message";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { VideoProvider, VideoRequest } from "../ports";
import { cancelCall, failureIn, startCall } from "./call";
import { bringHome } from "./finish";
import { lengthFor, nearestRatio } from "./fit";
import { packOperation, unpackOperation } from "./operation";
import { pictureUri } from "./picture";

const NAME = "Replicate";
const KEYS = ["REPLICATE_API_TOKEN"] as const;
const LICENCE = "As the model's licence says";
const DEFAULT_MODEL = "minimax/video-01";
/** US cents for a clip of the default model. */
const CENTS = 50;
const RATIOS = ["16:9", "9:16", "1:1"] as const;
/** Data URIs larger than this are refused by some models. */
const MAX_PICTURE = 1_000_000;
const capabilities = { picture: "inline", seconds: [5, 6, 10], ratios: RATIOS } as const;

const options = z.object({
  model: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/)
    .optional()
    .describe("Model (owner/name)"),
});

const prediction = z.object({
  id: z.string(),
  status: z.enum(["starting", "processing", "succeeded", "failed", "canceled", "aborted"]),
  output: z.union([z.string(), z.array(z.string())]).nullish(),
  error: z.unknown().nullish(),
});

const base = () => baseAddress(variable("REPLICATE_BASE_URL"), "https://api.replicate.com/v1");
const headers = () => ({ authorization: `Bearer ${requireVariable(KEYS)}` });
const address = (operationId: string) => `${base()}/predictions/${encodeURIComponent(unpackOperation(operationId).id)}`;

function modelFor(request: Pick<VideoRequest, "options">): string {
  const parsed = options.safeParse(request.options ?? {});
  return (parsed.success && parsed.data.model) || variable("REPLICATE_VIDEO_MODEL") || DEFAULT_MODEL;
}

/** MiniMax's models have their own names for things and one length; the others follow the site's common ones. */
async function inputFor(model: string, request: VideoRequest): Promise<Record<string, unknown>> {
  const picture = request.imagePath ? await pictureUri(request.imagePath, MAX_PICTURE) : undefined;
  if (model.startsWith("minimax/video-01")) {
    lengthFor({ seconds: [6] }, "MiniMax", request.seconds);
    return { prompt: request.prompt, prompt_optimizer: true, ...(picture ? { first_frame_image: picture } : {}) };
  }
  return {
    prompt: request.prompt,
    aspect_ratio: nearestRatio(RATIOS, request),
    duration: lengthFor({ seconds: [5, 10] }, NAME, request.seconds),
    seed: request.seed,
    ...(picture ? { image: picture } : {}),
  };
}

/** Replicate's predictions; MiniMax's video-01 unless REPLICATE_VIDEO_MODEL names another. */
export const replicateVideos = defineProvider<VideoProvider>({
  id: "replicate-video",
  kind: "video",
  label: "Replicate (MiniMax)",
  local: false,
  env: [...KEYS, "REPLICATE_BASE_URL", "REPLICATE_VIDEO_MODEL"],
  aliases: ["replicate", "minimax", "hailuo", "minimax-video-01"],
  quality: 70,
  licence: LICENCE,
  options,
  capabilities,
  availability: async () => keyAvailability(KEYS),
  check: checks.replicate,
  estimateCost: () => CENTS,
  async start(request, context) {
    const model = modelFor(request);
    const input = await inputFor(model, request);
    const call = { provider: NAME, headers: headers(), body: { input }, signal: context.signal };
    const { id } = await startCall(`${base()}/models/${model}/predictions`, call, prediction);
    return { operationId: packOperation(id, model, CENTS, request) };
  },
  async poll(operationId, context) {
    const call = { provider: NAME, headers: headers(), signal: context.signal };
    const state = await requestJson(address(operationId), call, prediction);
    if (state.status === "starting" || state.status === "processing") return { status: "running" };
    const output = Array.isArray(state.output) ? state.output[0] : state.output;
    if (state.status === "succeeded" && output) {
      return bringHome(
        output,
        unpackOperation(operationId),
        { provider: "replicate-video", licence: LICENCE },
        context,
      );
    }
    const said = typeof state.error === "string" && state.error ? state.error : `The prediction ${state.status}.`;
    return { status: "failed", message: foreign(said), failure: failureIn(said) };
  },
  cancel: (operationId, context) =>
    cancelCall(`${address(operationId)}/cancel`, {
      provider: NAME,
      method: "POST",
      headers: headers(),
      signal: context.signal,
    }),
});
