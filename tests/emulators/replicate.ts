import sharp from "sharp";
import { type Emulator, sendJson, startEmulator } from "./http-server";

/**
 * Replicate's predictions: POST /v1/models/{owner}/{name}/predictions starts one, GET /v1/predictions/{id} goes from starting
 * over processing to its end. A prompt with "nsfw" fails as the model's safety checker makes it.
 */
export function startReplicate(): Promise<Emulator> {
  const rounds = new Map<string, { asked: number; prompt: string }>();
  let own = "";
  const started = startEmulator(async (request, response) => {
    if (request.path === "/files/out.png") {
      const png = await sharp({ create: { width: 1344, height: 768, channels: 3, background: "#aa6633" } })
        .png()
        .toBuffer();
      return void response.writeHead(200, { "content-type": "image/png" }).end(png);
    }
    if (request.headers.authorization !== "Bearer test-key")
      return sendJson(response, 401, {
        title: "Unauthenticated",
        detail: "You did not pass a valid authentication token",
        status: 401,
      });
    if (request.method === "POST" && /^\/v1\/models\/[^/]+\/[^/]+\/predictions$/.test(request.path)) {
      const { input } = request.body as { input?: { prompt?: string } };
      if (!input?.prompt)
        return sendJson(response, 422, {
          title: "Input validation failed",
          detail: "- input: prompt is required",
          status: 422,
        });
      const id = `p${rounds.size + 1}`;
      rounds.set(id, { asked: 0, prompt: input.prompt });
      return sendJson(response, 201, { id, status: "starting", input, output: null, error: null, logs: "", urls: {} });
    }
    const id = /^\/v1\/predictions\/(p\d+)$/.exec(request.path)?.[1] ?? "";
    const state = rounds.get(id);
    if (!state) return sendJson(response, 404, { detail: "The requested resource could not be found.", status: 404 });
    state.asked += 1;
    if (state.asked < 2)
      return sendJson(response, 200, { id, status: "processing", output: null, error: null, logs: "" });
    if (state.prompt.includes("nsfw"))
      return sendJson(response, 200, {
        id,
        status: "failed",
        output: null,
        error: "NSFW content detected. Try running it again, or try a different prompt.",
        logs: "",
      });
    sendJson(response, 200, {
      id,
      status: "succeeded",
      output: [`${own}/files/out.png`],
      error: null,
      logs: "",
      metrics: { predict_time: 0.6 },
    });
  });
  return started.then((emulator) => {
    own = emulator.url;
    return emulator;
  });
}
