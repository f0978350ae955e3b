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
import type { ImageProvider } from "../ports";
import { finishPicture } from "./finish";
import { untilDrawn } from "./wait";

const NAME = "Luma";
const KEYS = ["LUMAAI_API_KEY", "LUMA_API_KEY"] as const;
const LICENCE = "Luma terms of service";
const MAX_BYTES = 40 * 1024 ** 2;
/** US cents for a picture of about two megapixels. */
const CENTS: Record<string, number> = { "photon-1": 1.6, "photon-flash-1": 0.4 };
const RATIOS = { "16:9": 16 / 9, "9:16": 9 / 16, "1:1": 1, "4:3": 4 / 3, "3:4": 3 / 4, "21:9": 21 / 9, "9:21": 9 / 21 };

const options = z.object({ model: z.enum(["photon-1", "photon-flash-1"]).default("photon-1").describe("Model") });
const generation = z.object({
  id: z.string(),
  state: z.enum(["queued", "dreaming", "completed", "failed"]).nullish(),
  failure_reason: z.string().nullish(),
  assets: z.object({ image: z.string().nullish() }).nullish(),
});

const base = () => baseAddress(variable("LUMAAI_BASE_URL"), "https://api.lumalabs.ai/dream-machine/v1");
const headers = () => ({ authorization: `Bearer ${requireVariable(KEYS)}` });

function ratioFor(width: number, height: number): string {
  const distance = (ratio: number) => Math.abs(Math.log(ratio / (width / height)));
  return Object.entries(RATIOS).reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
}

/** Luma's Photon: POST /generations/image, then GET /generations/{id}. */
export const lumaImages = defineProvider<ImageProvider>({
  id: "luma-images",
  kind: "image",
  label: "Luma Photon",
  local: false,
  env: [...KEYS, "LUMAAI_BASE_URL"],
  aliases: ["luma", "photon"],
  quality: 76,
  licence: LICENCE,
  options,
  availability: async () => keyAvailability(KEYS),
  check: checks.luma,
  estimateCost: () => CENTS["photon-1"] ?? 0,
  async draw(request, context) {
    const parsed = options.safeParse(request.options ?? {});
    const model = parsed.success ? parsed.data.model : "photon-1";
    const call = { provider: NAME, headers: headers(), signal: context.signal };
    const body = {
      model,
      prompt: request.prompt,
      aspect_ratio: ratioFor(request.width, request.height),
      format: "jpg",
    };
    const { id } = await requestJson(`${base()}/generations/image`, { ...call, body }, generation);
    const url = `${base()}/generations/${encodeURIComponent(id)}`;
    const state = await untilDrawn(
      NAME,
      context,
      async () => {
        const now = await requestJson(url, call, generation);
        return now.state === "completed" || now.state === "failed" ? now : undefined;
      },
      async () => void (await requestBytes(url, { provider: NAME, headers: headers(), method: "DELETE" })),
    );
    const picture = state.assets?.image;
    if (!picture) {
      const said = state.failure_reason ?? "the generation ended without a picture";
      throw new AppError({
        code: /moderat|safety|policy/i.test(said) ? "provider_refused" : "provider_failed",
        message: say("providers.luma_could_not_draw_picture", { why: said }),
        remedy: say("providers.word_prompt_differently"),
        details: { generation: id },
      });
    }
    const raw = path.join(context.workDir, `${newId("image")}.raw`);
    await download(picture, raw, MAX_BYTES, context.signal ? { signal: context.signal } : {});
    const provenance = { provider: "luma-images", model, prompt: request.prompt, licence: LICENCE, source: id };
    return finishPicture(raw, request, { ...provenance, costCents: CENTS[model] ?? 0 });
  },
});
