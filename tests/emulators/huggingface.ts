import sharp from "sharp";
import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Hugging Face's POST /hf-inference/models/{id}: the picture's bytes. The prompt "loading" is answered 503 as a cold model is. */
export function startHuggingFace(): Promise<Emulator> {
  return startEmulator(async (request, response) => {
    if (request.headers.authorization !== "Bearer test-key")
      return sendJson(response, 401, { error: "Invalid credentials in Authorization header" });
    if (!/^\/hf-inference\/models\/[^/]+\/[^/]+$/.test(request.path))
      return sendJson(response, 404, { error: "Not Found" });
    const { inputs, parameters } = request.body as {
      inputs?: string;
      parameters?: { width?: number; height?: number };
    };
    if (!inputs) return sendJson(response, 400, { error: ["`inputs` is required"] });
    if (inputs === "loading")
      return sendJson(response, 503, { error: "Model is currently loading", estimated_time: 20 });
    const png = await sharp({
      create: {
        width: parameters?.width ?? 1024,
        height: parameters?.height ?? 1024,
        channels: 3,
        background: "#44aa66",
      },
    })
      .png()
      .toBuffer();
    response.writeHead(200, { "content-type": "image/png" }).end(png);
  });
}
