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

const NAME = "Runway";
const KEYS = ["RUNWAYML_API_SECRET", "RUNWAY_API_KEY"] as const;
const LICENCE = "Runway terms of use";
const VERSION = "2024-11-06";
/** US cents for a second; a credit is a cent. */
const CENTS: Record<string, number> = { "gen4.5": 12, gen4_turbo: 5 };
/** UTF-16 code units of a prompt. */
const PROMPT = 1000;
const TEXT_RATIOS = ["1280:720", "720:1280"] as const;
const RATIOS = [...TEXT_RATIOS, "1104:832", "832:1104", "960:960", "1584:672"] as const;
const capabilities = { picture: "inline", seconds: [2, 3, 4, 5, 6, 7, 8, 9, 10], ratios: RATIOS } as const;

const options = z.object({
  model: z.enum(["gen4.5", "gen4_turbo"]).optional().describe("Model (gen4_turbo films pictures only)"),
});

const started = z.object({ id: z.string(), estimatedCost: z.object({ credits: z.number() }).nullish() });
const task = z.object({
  id: z.string(),
  status: z.enum(["PENDING", "THROTTLED", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"]),
  progress: z.number().nullish(),
  output: z.array(z.string()).nullish(),
  failure: z.string().nullish(),
  failureCode: z.string().nullish(),
  cost: z.object({ credits: z.number() }).nullish(),
});

const base = () => baseAddress(variable("RUNWAYML_BASE_URL"), "https://api.dev.runwayml.com/v1");
const headers = () => ({ authorization: `Bearer ${requireVariable(KEYS)}`, "x-runway-version": VERSION });

function modelFor(request: Pick<VideoRequest, "options" | "imagePath">): string {
  if (!request.imagePath) return "gen4.5";
  const parsed = options.safeParse(request.options ?? {});
  return (parsed.success && parsed.data.model) || variable("RUNWAY_VIDEO_MODEL") || "gen4_turbo";
}

/** Runway's tasks: POST /v1/text_to_video or /v1/image_to_video, GET and DELETE /v1/tasks/{id}. */
export const runway = defineProvider<VideoProvider>({
  id: "runway",
  kind: "video",
  label: NAME,
  local: false,
  env: [...KEYS, "RUNWAYML_BASE_URL", "RUNWAY_VIDEO_MODEL"],
  aliases: ["runwayml", "gen4", "gen-4"],
  quality: 90,
  licence: LICENCE,
  options,
  capabilities,
  availability: async () => keyAvailability(KEYS),
  check: checks.runway,
  estimateCost(request) {
    const { seconds = 5, ...rest } = request as Partial<VideoRequest>;
    return (CENTS[modelFor(rest)] ?? 12) * Math.max(2, Math.ceil(seconds));
  },
  async start(request, context) {
    const seconds = lengthFor(capabilities, NAME, request.seconds);
    const model = modelFor(request);
    const body = {
      model,
      promptText: request.prompt.slice(0, PROMPT),
      ratio: nearestRatio(request.imagePath ? RATIOS : TEXT_RATIOS, request),
      duration: seconds,
      seed: request.seed,
      ...(request.imagePath ? { promptImage: await pictureUri(request.imagePath) } : {}),
    };
    const path = request.imagePath ? "image_to_video" : "text_to_video";
    const call = { provider: NAME, headers: headers(), body, signal: context.signal };
    const { id, estimatedCost } = await startCall(`${base()}/${path}`, call, started);
    const cents = estimatedCost?.credits ?? (CENTS[model] ?? 12) * seconds;
    return { operationId: packOperation(id, model, cents, request) };
  },
  async poll(operationId, context) {
    const operation = unpackOperation(operationId);
    const url = `${base()}/tasks/${encodeURIComponent(operation.id)}`;
    const state = await requestJson(url, { provider: NAME, headers: headers(), signal: context.signal }, task);
    const [output] = state.output ?? [];
    if (state.status === "SUCCEEDED" && output) {
      const paid = { ...operation, cents: state.cost?.credits ?? operation.cents };
      return bringHome(output, paid, { provider: "runway", licence: LICENCE }, context);
    }
    if (["PENDING", "THROTTLED", "RUNNING"].includes(state.status)) {
      return { status: "running", ...(state.progress == null ? {} : { progress: state.progress }) };
    }
    const said = state.failure ?? `The task is ${state.status.toLowerCase()}.`;
    return { status: "failed", message: foreign(said), failure: failureIn(`${state.failureCode ?? ""} ${said}`) };
  },
  cancel: (operationId, context) =>
    cancelCall(`${base()}/tasks/${encodeURIComponent(unpackOperation(operationId).id)}`, {
      provider: NAME,
      method: "DELETE",
      headers: headers(),
      signal: context.signal,
    }),
});
