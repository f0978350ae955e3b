import path from "node:path";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { download } from "@/lib/core/net/download";
import { say } from "@/lib/messages/say";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestBytes, requestJson } from "../net";
import type { CallContext, ImageProvider } from "../ports";
import { finishPicture } from "./finish";
import { untilDrawn } from "./wait";

const DEFAULT_MODEL = "black-forest-labs/flux-schnell";
const MAX_BYTES = 40 * 1024 ** 2;
/** A prediction of the Replicate HTTP API; `output` of picture models is an address or a list of them. */
const prediction = z.object({
  id: z.string(),
  status: z.enum(["starting", "processing", "succeeded", "failed", "canceled", "aborted"]),
  output: z.union([z.string(), z.array(z.string())]).nullish(),
  error: z.unknown().nullish(),
  logs: z.string().nullish(),
});
type Prediction = z.infer<typeof prediction>;

const base = () => baseAddress(variable("REPLICATE_BASE_URL"), "https://api.replicate.com/v1");
const headers = () => ({ authorization: `Bearer ${requireVariable(["REPLICATE_API_TOKEN"])}` });

/** Asks until the prediction ends; ends it when nobody waits for it. */
async function finished(started: Prediction, context: CallContext): Promise<Prediction> {
  const url = `${base()}/predictions/${encodeURIComponent(started.id)}`;
  let state: Prediction | undefined = started;
  return untilDrawn(
    "Replicate",
    context,
    async () => {
      const now =
        state ??
        (await requestJson(url, { provider: "Replicate", headers: headers(), signal: context.signal }, prediction));
      state = undefined;
      return now.status === "starting" || now.status === "processing" ? undefined : now;
    },
    async () =>
      void (await requestBytes(`${url}/cancel`, { provider: "Replicate", headers: headers(), method: "POST" })),
  );
}

/** The closest aspect ratio that Flux takes by name. */
function ratioFor(width: number, height: number): string {
  const ratio = width / height;
  const named = { "16:9": 16 / 9, "1:1": 1, "4:5": 0.8, "9:16": 9 / 16, "3:2": 1.5, "2:3": 2 / 3 };
  return Object.entries(named).sort(
    (a, b) => Math.abs(Math.log(a[1] / ratio)) - Math.abs(Math.log(b[1] / ratio)),
  )[0]![0];
}

export const replicateImages = defineProvider<ImageProvider>({
  id: "replicate",
  kind: "image",
  label: "Replicate (Flux)",
  local: false,
  env: ["REPLICATE_API_TOKEN", "REPLICATE_BASE_URL", "REPLICATE_IMAGE_MODEL"],
  aliases: ["flux", "flux-schnell"],
  quality: 80,
  licence: "As the model's licence says",
  options: z.object({}),
  availability: async () => keyAvailability(["REPLICATE_API_TOKEN"]),
  check: checks.replicate,
  estimateCost: () => 0.3,
  async draw(request, context) {
    const model = variable("REPLICATE_IMAGE_MODEL") ?? DEFAULT_MODEL;
    const started = await requestJson(
      `${base()}/models/${model}/predictions`,
      {
        provider: "Replicate",
        headers: { ...headers(), prefer: "wait=5" },
        body: {
          input: {
            prompt: request.prompt,
            aspect_ratio: ratioFor(request.width, request.height),
            seed: request.seed,
            num_outputs: 1,
            output_format: "png",
          },
        },
        signal: context.signal,
      },
      prediction,
    );
    const state = await finished(started, context);
    const output = Array.isArray(state.output) ? state.output[0] : state.output;
    if (state.status !== "succeeded" || !output) {
      const said = typeof state.error === "string" ? state.error : `the prediction ${state.status}`;
      throw new AppError({
        code: /nsfw|safety|sensitive/i.test(said) ? "provider_refused" : "provider_failed",
        message: say("providers.replicate_could_not_draw_picture", { why: said }),
        remedy: say("providers.word_prompt_differently"),
        details: { prediction: state.id },
      });
    }
    const raw = path.join(context.workDir, `${newId("image")}.raw`);
    await download(output, raw, MAX_BYTES, context.signal ? { signal: context.signal } : {});
    return finishPicture(raw, request, {
      provider: "replicate",
      model,
      prompt: request.prompt,
      licence: "As the model's licence says",
      source: state.id,
      costCents: 0.3,
    });
  },
});
