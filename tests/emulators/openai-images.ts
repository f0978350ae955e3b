import sharp from "sharp";
import { type Emulator, sendJson, startEmulator } from "./http-server";

const SIZES = ["1024x1024", "1536x1024", "1024x1536", "auto"];

/** OpenAI's POST /v1/images/generations for its GPT image models: base64 only. The word "weapon" breaks its content policy. */
export function startOpenAIImages(): Promise<Emulator> {
  return startEmulator(async (request, response) => {
    if (request.headers.authorization !== "Bearer test-key")
      return sendJson(response, 401, { error: { message: "Incorrect API key provided", code: "invalid_api_key" } });
    if (request.path !== "/v1/images/generations")
      return sendJson(response, 404, { error: { message: "Unknown request URL" } });
    const { prompt, size = "auto", model } = request.body as { prompt?: string; size?: string; model?: string };
    if (!prompt || !model || !SIZES.includes(size))
      return sendJson(response, 400, {
        error: { message: `Invalid value: '${size}'`, type: "invalid_request_error", param: "size" },
      });
    if (prompt.includes("weapon")) {
      return sendJson(response, 400, {
        error: {
          message: "Your request was rejected by the safety system.",
          type: "image_generation_user_error",
          code: "moderation_blocked",
        },
      });
    }
    const [width, height] = size.split("x").map(Number);
    const png = await sharp({
      create: { width: width || 1024, height: height || 1024, channels: 3, background: "#3366aa" },
    })
      .png()
      .toBuffer();
    sendJson(response, 200, {
      created: 1_770_000_000,
      data: [{ b64_json: png.toString("base64") }],
      usage: { total_tokens: 100, input_tokens: 20, output_tokens: 80 },
    });
  });
}
