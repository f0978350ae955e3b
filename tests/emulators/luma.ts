import { type Emulator, sendJson, startEmulator } from "./http-server";
import { VideoJobs } from "./video-jobs";

interface Body {
  model?: string;
  prompt?: string;
  duration?: string;
  aspect_ratio?: string;
  keyframes?: { frame0?: { type: string; url: string } };
}

/**
 * Luma's Dream Machine: POST /dream-machine/v1/generations/video, GET and DELETE /dream-machine/v1/generations/{id}. Errors
 * have the form `{detail: [{loc, msg, type}]}` or `{detail: "…"}`.
 */
export async function startLuma(): Promise<Emulator & { jobs: VideoJobs }> {
  const jobs = new VideoJobs();
  const emulator = await startEmulator(async (request, response) => {
    if (await jobs.serveFile(request, response)) return;
    if (request.headers.authorization !== "Bearer test-key")
      return sendJson(response, 401, { detail: "Invalid token" });
    const path = request.path.replace("/dream-machine/v1", "");
    if (request.method === "POST" && path === "/generations/video") {
      const body = request.body as Body;
      const bad = (field: string) =>
        sendJson(response, 422, {
          detail: [{ loc: ["body", field], msg: `Input should be a valid ${field}`, type: "enum" }],
        });
      if (!["ray-2", "ray-flash-2"].includes(body.model ?? "")) return bad("model");
      if (!["5s", "9s"].includes(body.duration ?? "")) return bad("duration");
      if (!["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"].includes(body.aspect_ratio ?? ""))
        return bad("aspect_ratio");
      if (body.keyframes && !/^https?:/.test(body.keyframes.frame0?.url ?? "")) return bad("keyframes");
      const wait = jobs.limited(body.prompt ?? "");
      if (wait !== undefined) {
        response.setHeader("retry-after", String(wait));
        return sendJson(response, 429, { detail: "Too many concurrent generations" });
      }
      const job = jobs.create(body.prompt ?? "", Number.parseInt(body.duration!, 10), body);
      return sendJson(response, 201, {
        id: job.id,
        state: "queued",
        failure_reason: null,
        assets: null,
        request: body,
      });
    }
    const job = jobs.find(/^\/generations\/([^/]+)$/.exec(path)?.[1]);
    if (!job || job.cancelled) return sendJson(response, 404, { detail: "Generation not found" });
    if (request.method === "DELETE") {
      job.cancelled = true;
      return void response.writeHead(204).end();
    }
    const state = jobs.ask(job);
    const head = { id: job.id, generation_type: "video", model: "ray-2", created_at: "2026-11-24T12:00:00Z" };
    if (state === "done") {
      return sendJson(response, 200, { ...head, state: "completed", assets: { video: jobs.fileOf(job) } });
    }
    if (state === "refused" || state === "broken") {
      const failure_reason =
        state === "refused" ? "Content moderation: the prompt was rejected" : "An internal error occurred";
      return sendJson(response, 200, { ...head, state: "failed", failure_reason, assets: null });
    }
    sendJson(response, 200, { ...head, state: state === "waiting" ? "queued" : "dreaming", assets: null });
  });
  jobs.url = emulator.url;
  return Object.assign(emulator, { jobs });
}
