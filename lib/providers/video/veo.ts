import { z } from "zod";
import { variable } from "@/lib/core/env";
import { foreign } from "@/lib/messages/message";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { VideoProvider, VideoRequest } from "../ports";
import { failureIn, startCall } from "./call";
import { bringHome } from "./finish";
import { lengthFor, nearestRatio } from "./fit";
import { packOperation, unpackOperation } from "./operation";
import { inlinePicture } from "./picture";

const NAME = "Google Veo";
const KEYS = ["GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_GENERATIVE_AI_API_KEY"] as const;
const LICENCE = "Google terms of service";
const DEFAULT_MODEL = "veo-3.1-fast-generate-preview";
/** US cents for a second, by what the model's name holds. */
const CENTS = { fast: 15, other: 40 };
const RATIOS = ["16:9", "9:16"] as const;
const capabilities = { picture: "inline", seconds: [4, 6, 8], ratios: RATIOS } as const;

const options = z.object({
  model: z
    .string()
    .regex(/^veo-[\w.-]+$/)
    .optional()
    .describe("Model"),
});

const started = z.object({ name: z.string() });
const operationSchema = z.object({
  name: z.string(),
  done: z.boolean().nullish(),
  error: z.object({ code: z.number().nullish(), message: z.string().nullish() }).nullish(),
  response: z
    .object({
      generateVideoResponse: z
        .object({
          generatedSamples: z.array(z.object({ video: z.object({ uri: z.string() }) })).nullish(),
          raiMediaFilteredCount: z.number().nullish(),
          raiMediaFilteredReasons: z.array(z.string()).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

const base = () => baseAddress(variable("GOOGLE_BASE_URL"), "https://generativelanguage.googleapis.com/v1beta");
const headers = () => ({ "x-goog-api-key": requireVariable(KEYS) });

function modelFor(request: Pick<VideoRequest, "options">): string {
  const parsed = options.safeParse(request.options ?? {});
  return (parsed.success && parsed.data.model) || variable("GOOGLE_VIDEO_MODEL") || DEFAULT_MODEL;
}

const centsFor = (model: string, seconds: number) => (model.includes("fast") ? CENTS.fast : CENTS.other) * seconds;

/** Veo of the Gemini API: POST /v1beta/models/{model}:predictLongRunning, then GET of the operation. It cannot be ended. */
export const veo = defineProvider<VideoProvider>({
  id: "veo",
  kind: "video",
  label: NAME,
  local: false,
  env: [...KEYS, "GOOGLE_BASE_URL", "GOOGLE_VIDEO_MODEL"],
  aliases: ["google", "google-veo", "veo3", "gemini"],
  quality: 88,
  licence: LICENCE,
  options,
  capabilities,
  availability: async () => keyAvailability(KEYS),
  check: checks.google,
  estimateCost(request) {
    const { seconds = 8, ...rest } = request as Partial<VideoRequest>;
    return centsFor(modelFor(rest), capabilities.seconds.find((length) => length >= seconds) ?? 8);
  },
  async start(request, context) {
    const seconds = lengthFor(capabilities, NAME, request.seconds);
    const model = modelFor(request);
    const image = request.imagePath
      ? { bytesBase64Encoded: await inlinePicture(request.imagePath), mimeType: "image/jpeg" }
      : undefined;
    const body = {
      instances: [{ prompt: request.prompt, ...(image ? { image } : {}) }],
      parameters: { aspectRatio: nearestRatio(RATIOS, request), durationSeconds: seconds, resolution: "720p" },
    };
    const call = { provider: NAME, headers: headers(), body, signal: context.signal };
    const { name } = await startCall(`${base()}/models/${model}:predictLongRunning`, call, started);
    return { operationId: packOperation(name, model, centsFor(model, seconds), request) };
  },
  async poll(operationId, context) {
    const operation = unpackOperation(operationId);
    const call = { provider: NAME, headers: headers(), signal: context.signal };
    const state = await requestJson(`${base()}/${operation.id}`, call, operationSchema);
    if (!state.done) return { status: "running" };
    const made = state.response?.generateVideoResponse;
    const uri = made?.generatedSamples?.[0]?.video.uri;
    // The file is behind the same key as the operation.
    if (uri) return bringHome(uri, operation, { provider: "veo", licence: LICENCE }, context, headers());
    if (made?.raiMediaFilteredCount) {
      const said = made.raiMediaFilteredReasons?.join(" ") || "The clip was held back by Google's safety filters.";
      return { status: "failed", message: foreign(said), failure: "refused" };
    }
    const said = state.error?.message ?? "The operation ended without a clip.";
    return { status: "failed", message: foreign(said), failure: failureIn(said) };
  },
});
