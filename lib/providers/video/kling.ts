import { SignJWT } from "jose";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError, isAppError } from "@/lib/core/errors";
import { foreign, list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { checkBy } from "../checks";
import { defineProvider, failureOf } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { Availability, Failure, VideoProvider, VideoRequest } from "../ports";
import { failureIn, startCall } from "./call";
import { bringHome } from "./finish";
import { lengthFor, nearestRatio } from "./fit";
import { packOperation, unpackOperation } from "./operation";
import { inlinePicture } from "./picture";

const NAME = "Kling";
const KEY = "KLING_API_KEY";
const PAIR = ["KLING_ACCESS_KEY", "KLING_SECRET_KEY"] as const;
const LICENCE = "Kling AI terms of service";
const DEFAULT_MODEL = "kling-v2-6";
/** US cents for five seconds in standard mode. */
const CENTS = 28;
/** Characters of a prompt. */
const PROMPT = 2500;
const RATIOS = ["16:9", "9:16", "1:1"] as const;
const capabilities = { picture: "inline", seconds: [5, 10], ratios: RATIOS } as const;

const options = z.object({
  model: z
    .string()
    .regex(/^kling-[\w.-]+$/)
    .optional()
    .describe("Model"),
  mode: z.enum(["std", "pro"]).default("std").describe("Quality"),
});

const data = z.object({
  task_id: z.string(),
  task_status: z.enum(["submitted", "processing", "succeed", "failed"]).nullish(),
  task_status_msg: z.string().nullish(),
  task_result: z.object({ videos: z.array(z.object({ url: z.string() })).nullish() }).nullish(),
});
const reply = z.object({ code: z.number(), message: z.string().nullish(), data: data.nullish() });
type Data = z.infer<typeof data>;

const base = () => baseAddress(variable("KLING_BASE_URL"), "https://api-singapore.klingai.com");

/** The key itself, or a token of half an hour signed with the pair of keys that older accounts have. */
async function headers(): Promise<Record<string, string>> {
  const key = variable(KEY);
  if (key) return { authorization: `Bearer ${key}` };
  const access = requireVariable([PAIR[0]]);
  const secret = requireVariable([PAIR[1]]);
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(access)
    .setExpirationTime(now + 1800)
    .setNotBefore(now - 5)
    .sign(new TextEncoder().encode(secret));
  return { authorization: `Bearer ${token}` };
}

function availability(): Availability {
  if (PAIR.every((name) => variable(name)))
    return { available: true, reason: say("providers.sets", { names: list(PAIR, "and") }) };
  return keyAvailability([KEY]);
}

/** Kling's service codes: 1101 and 1102 come with status 429 although the account is empty; 1301 is the content check. */
function classifyError(error: unknown): Failure {
  const body = isAppError(error) ? String(error.details.body ?? "") : "";
  const code = Number(/"code"\s*:\s*(\d+)/.exec(body)?.[1]);
  if (code >= 1100 && code <= 1103) return "unavailable";
  if (code === 1301) return "refused";
  return failureOf(error);
}

function dataOf(answer: z.infer<typeof reply>): Data {
  if (answer.code === 0 && answer.data) return answer.data;
  throw new AppError({
    code: answer.code === 1301 ? "provider_refused" : "provider_failed",
    message: say("providers.answered_code", {
      provider: NAME,
      code: answer.code,
      why: answer.message ?? say("providers.no_reason"),
    }),
    remedy: say("providers.try_again"),
    details: { body: JSON.stringify(answer) },
  });
}

function chosen(request: Pick<VideoRequest, "options">) {
  const parsed = options.safeParse(request.options ?? {});
  const { model, mode } = parsed.success ? parsed.data : options.parse({});
  return { model: model ?? variable("KLING_VIDEO_MODEL") ?? DEFAULT_MODEL, mode };
}

const centsFor = (seconds: number, mode: string) => CENTS * (seconds > 5 ? 2 : 1) * (mode === "pro" ? 1.75 : 1);

/** Kling: POST and GET /v1/videos/text2video and image2video. It has no call that ends a task. */
export const kling = defineProvider<VideoProvider>({
  id: "kling",
  kind: "video",
  label: NAME,
  local: false,
  env: [KEY, ...PAIR, "KLING_BASE_URL", "KLING_VIDEO_MODEL"],
  aliases: ["klingai", "kling-ai"],
  quality: 80,
  licence: LICENCE,
  options,
  capabilities,
  classifyError,
  availability: async () => availability(),
  check: checkBy(NAME, async () => ({
    url: `${base()}/v1/videos/text2video?pageNum=1&pageSize=1`,
    headers: await headers(),
  })),
  estimateCost(request) {
    const { seconds = 5, ...rest } = request as Partial<VideoRequest>;
    return centsFor(seconds, chosen(rest).mode);
  },
  async start(request, context) {
    const seconds = lengthFor(capabilities, NAME, request.seconds);
    const { model, mode } = chosen(request);
    const kind = request.imagePath ? "image2video" : "text2video";
    const body = {
      model_name: model,
      mode,
      prompt: request.prompt.slice(0, PROMPT),
      duration: String(seconds),
      ...(request.imagePath
        ? { image: await inlinePicture(request.imagePath) }
        : { aspect_ratio: nearestRatio(RATIOS, request) }),
    };
    const call = { provider: NAME, headers: await headers(), body, signal: context.signal };
    const { task_id } = dataOf(await startCall(`${base()}/v1/videos/${kind}`, call, reply));
    return { operationId: packOperation(`${kind}/${task_id}`, model, centsFor(seconds, mode), request) };
  },
  async poll(operationId, context) {
    const operation = unpackOperation(operationId);
    const call = { provider: NAME, headers: await headers(), signal: context.signal };
    const state = dataOf(await requestJson(`${base()}/v1/videos/${operation.id}`, call, reply));
    const video = state.task_result?.videos?.[0]?.url;
    if (state.task_status === "succeed" && video) {
      return bringHome(video, operation, { provider: "kling", licence: LICENCE }, context);
    }
    if (state.task_status !== "failed" && state.task_status !== "succeed") return { status: "running" };
    const said = state.task_status_msg || "The task ended without a clip.";
    return { status: "failed", message: foreign(said), failure: failureIn(said) };
  },
});
