import { z } from "zod";
import { variable } from "@/lib/core/env";
import { foreign } from "@/lib/messages/message";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { VideoProvider } from "../ports";
import { cancelCall, failureIn, startCall } from "./call";
import { bringHome } from "./finish";
import { lengthFor, nearestRatio } from "./fit";
import { packOperation, unpackOperation } from "./operation";
import { pictureAddress } from "./picture";

const NAME = "PiAPI";
const KEYS = ["PIAPI_KEY", "PIAPI_API_KEY"] as const;
const LICENCE = "PiAPI terms of service; Wan models: Apache 2.0";
const MODEL = "wan26";
/** US cents for a second at 720p. */
const CENTS = 8;
const RATIOS = ["16:9", "9:16", "1:1", "4:3", "3:4"] as const;
const capabilities = { picture: "address", seconds: [5, 10, 15], ratios: RATIOS } as const;

const said = z.object({ code: z.number().nullish(), message: z.string().nullish(), raw_message: z.string().nullish() });
const reply = z.object({
  code: z.number().nullish(),
  message: z.string().nullish(),
  data: z.object({
    task_id: z.string(),
    // Pending, Processing, Staged, Completed, Failed: written in either case.
    status: z.string().transform((value) => value.toLowerCase()),
    output: z.object({ video_url: z.string().nullish(), video: z.string().nullish() }).nullish(),
    error: said.nullish(),
  }),
});

const base = () => baseAddress(variable("PIAPI_BASE_URL"), "https://api.piapi.ai/api/v1");
const headers = () => ({ "x-api-key": requireVariable(KEYS) });
const address = (operationId: string) => `${base()}/task/${encodeURIComponent(unpackOperation(operationId).id)}`;

/** Wan through PiAPI: POST, GET and DELETE /api/v1/task. A task that runs already goes on when it is deleted. */
export const piapi = defineProvider<VideoProvider>({
  id: "piapi",
  kind: "video",
  label: "Wan (PiAPI)",
  local: false,
  env: [...KEYS, "PIAPI_BASE_URL"],
  aliases: ["wan", "wan-2.2", "wan-2.6", "wan2.2"],
  quality: 60,
  licence: LICENCE,
  options: z.object({}),
  capabilities,
  availability: async () => keyAvailability(KEYS),
  check: checks.piapi,
  estimateCost: (request) => CENTS * Math.max(5, Math.ceil(((request as { seconds?: number }).seconds ?? 5) / 5) * 5),
  async start(request, context) {
    const seconds = lengthFor(capabilities, NAME, request.seconds);
    const input = {
      prompt: request.prompt,
      aspect_ratio: nearestRatio(RATIOS, request),
      duration: seconds,
      resolution: Math.min(request.width, request.height) > 720 ? "1080P" : "720P",
      ...(request.imagePath ? { image: pictureAddress(NAME, request.imageUrl) } : {}),
    };
    const task_type = `${MODEL}-${request.imagePath ? "img2video" : "txt2video"}`;
    const call = {
      provider: NAME,
      headers: headers(),
      body: { model: "Wan", task_type, input },
      signal: context.signal,
    };
    const { data } = await startCall(`${base()}/task`, call, reply);
    return { operationId: packOperation(data.task_id, task_type, CENTS * seconds, request) };
  },
  async poll(operationId, context) {
    const { data } = await requestJson(
      address(operationId),
      { provider: NAME, headers: headers(), signal: context.signal },
      reply,
    );
    const video = data.output?.video_url || data.output?.video;
    if (data.status === "completed" && video) {
      return bringHome(video, unpackOperation(operationId), { provider: "piapi", licence: LICENCE }, context);
    }
    if (data.status !== "failed" && data.status !== "completed") return { status: "running" };
    const reason = data.error?.message || data.error?.raw_message || "The task ended without a clip.";
    return { status: "failed", message: foreign(reason), failure: failureIn(reason) };
  },
  cancel: (operationId, context) =>
    cancelCall(address(operationId), { provider: NAME, method: "DELETE", headers: headers(), signal: context.signal }),
});
