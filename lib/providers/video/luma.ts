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
import { pictureAddress } from "./picture";

const NAME = "Luma";
const KEYS = ["LUMAAI_API_KEY", "LUMA_API_KEY"] as const;
const LICENCE = "Luma terms of service";
/** US cents for five seconds at 720p. */
const CENTS: Record<string, number> = { "ray-2": 71, "ray-flash-2": 24 };
const RATIOS = ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "9:21"] as const;
const capabilities = { picture: "address", seconds: [5, 9], ratios: RATIOS } as const;

const options = z.object({
  model: z.enum(["ray-2", "ray-flash-2"]).optional().describe("Model"),
});

const generation = z.object({
  id: z.string(),
  state: z.enum(["queued", "dreaming", "completed", "failed"]).nullish(),
  failure_reason: z.string().nullish(),
  assets: z.object({ video: z.string().nullish() }).nullish(),
});

const base = () => baseAddress(variable("LUMAAI_BASE_URL"), "https://api.lumalabs.ai/dream-machine/v1");
const headers = () => ({ authorization: `Bearer ${requireVariable(KEYS)}` });
const address = (operationId: string) => `${base()}/generations/${encodeURIComponent(unpackOperation(operationId).id)}`;

function modelFor(request: Pick<VideoRequest, "options">): string {
  const parsed = options.safeParse(request.options ?? {});
  return (parsed.success && parsed.data.model) || variable("LUMA_VIDEO_MODEL") || "ray-2";
}

const centsFor = (model: string, seconds: number) => Math.ceil(((CENTS[model] ?? 71) * seconds) / 5);

/** Luma's Dream Machine: POST /generations/video, GET and DELETE /generations/{id}. */
export const luma = defineProvider<VideoProvider>({
  id: "luma",
  kind: "video",
  label: NAME,
  local: false,
  env: [...KEYS, "LUMAAI_BASE_URL", "LUMA_VIDEO_MODEL"],
  aliases: ["dream-machine", "ray-2"],
  quality: 85,
  licence: LICENCE,
  options,
  capabilities,
  availability: async () => keyAvailability(KEYS),
  check: checks.luma,
  estimateCost(request) {
    const { seconds = 5, ...rest } = request as Partial<VideoRequest>;
    return centsFor(modelFor(rest), seconds > 5 ? 9 : 5);
  },
  async start(request, context) {
    const seconds = lengthFor(capabilities, NAME, request.seconds);
    const model = modelFor(request);
    const frame0 = request.imagePath ? { type: "image", url: pictureAddress(NAME, request.imageUrl) } : undefined;
    const body = {
      model,
      prompt: request.prompt,
      aspect_ratio: nearestRatio(RATIOS, request),
      duration: `${seconds}s`,
      resolution: Math.min(request.width, request.height) > 720 ? "1080p" : "720p",
      ...(frame0 ? { keyframes: { frame0 } } : {}),
    };
    const call = { provider: NAME, headers: headers(), body, signal: context.signal };
    const { id } = await startCall(`${base()}/generations/video`, call, generation);
    return { operationId: packOperation(id, model, centsFor(model, seconds), request) };
  },
  async poll(operationId, context) {
    const call = { provider: NAME, headers: headers(), signal: context.signal };
    const state = await requestJson(address(operationId), call, generation);
    const video = state.assets?.video;
    if (state.state === "completed" && video) {
      return bringHome(video, unpackOperation(operationId), { provider: "luma", licence: LICENCE }, context);
    }
    if (state.state !== "failed" && state.state !== "completed") return { status: "running" };
    const said = state.failure_reason ?? "The generation ended without a clip.";
    return { status: "failed", message: foreign(said), failure: failureIn(said) };
  },
  cancel: (operationId, context) =>
    cancelCall(address(operationId), { provider: NAME, method: "DELETE", headers: headers(), signal: context.signal }),
});
