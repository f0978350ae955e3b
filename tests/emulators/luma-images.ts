import sharp from "sharp";
import { type Emulator, sendJson, startEmulator } from "./http-server";

const RATIOS = ["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"];

/** Luma's Photon: POST /dream-machine/v1/generations/image, GET and DELETE /dream-machine/v1/generations/{id}. */
export async function startLumaImages(): Promise<Emulator & { cancelled: string[] }> {
  const prompts: string[] = [];
  const asked = new Map<string, number>();
  const cancelled: string[] = [];
  const emulator = await startEmulator(async (request, response) => {
    if (request.path === "/files/out.jpg") {
      const create = { width: 1024, height: 1024, channels: 3 as const, background: "#884422" };
      return void response.writeHead(200).end(await sharp({ create }).jpeg().toBuffer());
    }
    if (request.headers.authorization !== "Bearer test-key")
      return sendJson(response, 401, { detail: "Invalid token" });
    if (request.method === "POST" && request.path === "/dream-machine/v1/generations/image") {
      const body = request.body as { prompt?: string; model?: string; aspect_ratio?: string };
      if (body.model !== "photon-1" || !RATIOS.includes(body.aspect_ratio ?? "")) {
        return sendJson(response, 422, { detail: [{ loc: ["body", "aspect_ratio"], msg: "Input should be valid" }] });
      }
      prompts.push(body.prompt ?? "");
      return sendJson(response, 201, { id: String(prompts.length - 1), state: "queued", assets: null });
    }
    const [, id] = /^\/dream-machine\/v1\/generations\/(\d+)$/.exec(request.path) ?? [];
    const prompt = prompts[Number(id)];
    if (!id || prompt === undefined) return sendJson(response, 404, { detail: "Generation not found" });
    if (request.method === "DELETE") {
      cancelled.push(id);
      return void response.writeHead(204).end();
    }
    const round = (asked.get(id) ?? 0) + 1;
    asked.set(id, round);
    const head = { id, generation_type: "image", model: "photon-1" };
    if (round < 2 || prompt.includes("endless"))
      return sendJson(response, 200, { ...head, state: "dreaming", assets: null });
    if (prompt.includes("nsfw")) {
      const failure_reason = "Content moderation: the prompt was rejected";
      return sendJson(response, 200, { ...head, state: "failed", failure_reason, assets: null });
    }
    sendJson(response, 200, { ...head, state: "completed", assets: { image: `${emulator.url}/files/out.jpg` } });
  });
  return Object.assign(emulator, { cancelled });
}
