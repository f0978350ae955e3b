import sharp from "sharp";
import { type Emulator, sendJson, startEmulator } from "./http-server";

interface Body {
  prompt?: string;
  image_size?: { width: number; height: number };
}

/**
 * fal's queue for fal-ai/flux/schnell: POST /fal-ai/flux/schnell, then /fal-ai/flux/requests/{id}: GET status, GET, PUT cancel.
 * "nsfw" in a prompt: the result is the error of the content check; "endless": it never ends.
 */
export async function startFalImages(): Promise<Emulator & { cancelled: string[] }> {
  const requests: { body: Body; asked: number }[] = [];
  const cancelled: string[] = [];
  const emulator = await startEmulator(async (request, response) => {
    const [, file] = /^\/files\/(\d+)\.png$/.exec(request.path) ?? [];
    if (file) {
      const { width, height } = requests[Number(file)]!.body.image_size!;
      const create = { width, height, channels: 3 as const, background: "#228855" };
      const png = await sharp({ create }).png().toBuffer();
      return void response.writeHead(200, { "content-type": "image/png" }).end(png);
    }
    if (request.headers.authorization !== "Key test-key")
      return sendJson(response, 401, { detail: "Cannot authenticate" });
    if (request.method === "POST" && request.path === "/fal-ai/flux/schnell") {
      const body = request.body as Body;
      const { width = 0, height = 0 } = body.image_size ?? {};
      if (!body.prompt || width % 8 || height % 8 || Math.max(width, height) > 1536) {
        return sendJson(response, 422, {
          detail: [{ loc: ["body", "image_size"], msg: "Invalid", type: "value_error" }],
        });
      }
      requests.push({ body, asked: 0 });
      return sendJson(response, 200, {
        request_id: String(requests.length - 1),
        status: "IN_QUEUE",
        queue_position: 0,
      });
    }
    const [, id, what] = /^\/fal-ai\/flux\/requests\/(\d+)(\/status|\/cancel)?$/.exec(request.path) ?? [];
    const entry = requests[Number(id)];
    if (!id || !entry) return sendJson(response, 404, { detail: "Not found" });
    const prompt = entry.body.prompt!;
    if (what === "/cancel" && request.method === "PUT") {
      cancelled.push(id);
      return sendJson(response, 202, { status: "CANCELLATION_REQUESTED" });
    }
    if (what === "/status") {
      entry.asked += 1;
      const done = entry.asked > 1 && !prompt.includes("endless");
      return sendJson(response, done ? 200 : 202, { status: done ? "COMPLETED" : "IN_PROGRESS", request_id: id });
    }
    if (prompt.includes("nsfw")) {
      const msg = "The content could not be processed because it contained material flagged by a content checker.";
      return sendJson(response, 422, { detail: [{ loc: ["body", "prompt"], msg, type: "content_policy_violation" }] });
    }
    const images = [{ url: `${emulator.url}/files/${id}.png`, content_type: "image/png" }];
    sendJson(response, 200, { images, seed: 7, prompt, has_nsfw_concepts: [false] });
  });
  return Object.assign(emulator, { cancelled });
}
