import { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { FAL, falRequest } from "../fal";
import { requestJson } from "../net";
import type { OperationState, VideoCapabilities, VideoProvider, VideoRequest } from "../ports";
import { cancelCall, failureIn, startCall } from "./call";
import { bringHome } from "./finish";
import { packOperation, unpackOperation } from "./operation";

const queued = z.object({ request_id: z.string() });
const status = z.object({ status: z.enum(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]), error: z.unknown().nullish() });
const result = z.object({ video: z.object({ url: z.string() }) });

function address(operationId: string): string {
  const { model, id } = unpackOperation(operationId);
  return falRequest(model, id);
}

export interface FalModel {
  id: string;
  label: string;
  aliases: readonly string[];
  quality: number;
  /** Extra variables, beside the key and the base URL. */
  env?: readonly string[];
  capabilities: VideoCapabilities;
  options: z.ZodType;
  /** The model's endpoint, such as `fal-ai/pika/v2.2/text-to-video`. */
  endpoint(request: VideoRequest): string;
  input(request: VideoRequest): Promise<Record<string, unknown>>;
  cents(request: Partial<VideoRequest>): number;
}

/** What became of a finished request: fal tells failures where the result would be, with the status of an HTTP error. */
function failed(error: unknown): OperationState {
  if (!isAppError(error) || error.retryable || !("status" in error.details)) throw error;
  return {
    status: "failed",
    message: error.said.message,
    failure: error.code === "provider_refused" ? "refused" : failureIn(String(error.details.body)),
  };
}

/** A video model of fal's queue: POST /{model}, then /{owner}/{app}/requests/{id}: /status, the result, PUT /cancel. */
export function falVideos(model: FalModel): VideoProvider {
  const { id, label, aliases, quality, capabilities, options } = model;
  return defineProvider<VideoProvider>({
    id,
    kind: "video",
    label,
    local: false,
    env: [...FAL.env, ...(model.env ?? [])],
    aliases,
    quality,
    licence: FAL.licence,
    options,
    capabilities,
    availability: FAL.availability,
    check: checks.fal,
    estimateCost: (request) => model.cents(request as Partial<VideoRequest>),
    async start(request, context) {
      const endpoint = model.endpoint(request);
      const call = {
        provider: FAL.name,
        headers: FAL.headers(),
        body: await model.input(request),
        signal: context.signal,
      };
      const { request_id } = await startCall(`${FAL.base()}/${endpoint}`, call, queued);
      return { operationId: packOperation(request_id, endpoint, model.cents(request), request) };
    },
    async poll(operationId, context) {
      const call = { provider: FAL.name, headers: FAL.headers(), signal: context.signal };
      const state = await requestJson(`${address(operationId)}/status`, call, status);
      if (state.status !== "COMPLETED") return { status: "running" };
      const made = await requestJson(address(operationId), call, result).catch(failed);
      if ("status" in made) return made;
      return bringHome(made.video.url, unpackOperation(operationId), { provider: id, licence: FAL.licence }, context);
    },
    cancel: (operationId, context) =>
      cancelCall(`${address(operationId)}/cancel`, {
        provider: FAL.name,
        method: "PUT",
        headers: FAL.headers(),
        signal: context.signal,
      }),
  });
}
