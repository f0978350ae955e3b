import { type Emulator, sendJson, startEmulator } from "./http-server";
import { VideoJobs } from "./video-jobs";

interface Body {
  prompt?: string;
  duration?: string | number;
  image_url?: string;
}

/**
 * fal's queue: POST /{owner}/{app}/{path}, then below /{owner}/{app}/requests/{id}: GET status, GET for the result and PUT cancel.
 * A request that failed is COMPLETED too; its result then has the status and body of the error.
 */
export async function startFal(): Promise<Emulator & { jobs: VideoJobs }> {
  const jobs = new VideoJobs();
  const ended = new Map<string, "done" | "refused" | "broken">();
  const emulator = await startEmulator(async (request, response) => {
    if (await jobs.serveFile(request, response)) return;
    if (request.headers.authorization !== "Key test-key")
      return sendJson(response, 401, { detail: "Cannot authenticate" });
    const [, app, id, what] = /^\/([^/]+\/[^/]+)\/requests\/([^/]+)(\/status|\/cancel)?$/.exec(request.path) ?? [];
    if (!id) {
      const body = request.body as Body;
      const fromPicture = request.path.endsWith("/image-to-video");
      const known = /^\/fal-ai\/(kling-video\/v2\.1\/master|pika\/v2\.2)\/(text|image)-to-video$/.test(request.path);
      if (request.method !== "POST" || !known) return sendJson(response, 404, { detail: "Path not found" });
      const missing = !body.prompt ? "prompt" : fromPicture && !body.image_url ? "image_url" : undefined;
      if (missing) {
        const detail = [{ loc: ["body", missing], msg: "Field required", type: "missing" }];
        return sendJson(response, 422, { detail });
      }
      const wait = jobs.limited(body.prompt!);
      if (wait !== undefined) {
        response.setHeader("retry-after", String(wait));
        return sendJson(response, 429, { detail: "Rate limit exceeded" });
      }
      const job = jobs.create(body.prompt!, Number(body.duration ?? 5), body);
      const root = `${jobs.url}/${request.path.split("/").slice(1, 3).join("/")}/requests/${job.id}`;
      return sendJson(response, 200, {
        request_id: job.id,
        status: "IN_QUEUE",
        queue_position: 0,
        response_url: root,
        status_url: `${root}/status`,
        cancel_url: `${root}/cancel`,
      });
    }
    const job = jobs.find(id);
    if (!job || !["fal-ai/kling-video", "fal-ai/pika"].includes(app!))
      return sendJson(response, 404, { detail: "Not found" });
    if (what === "/cancel") {
      if (request.method !== "PUT") return sendJson(response, 405, { detail: "Method Not Allowed" });
      if (ended.has(id)) return sendJson(response, 400, { status: "ALREADY_COMPLETED" });
      job.cancelled = true;
      return sendJson(response, 202, { status: "CANCELLATION_REQUESTED" });
    }
    if (what === "/status") {
      const state = jobs.ask(job);
      if (state === "done" || state === "refused" || state === "broken") ended.set(id, state);
      const status = ended.has(id) ? "COMPLETED" : state === "waiting" ? "IN_QUEUE" : "IN_PROGRESS";
      return sendJson(response, status === "COMPLETED" ? 200 : 202, { status, request_id: id, logs: null });
    }
    const end = ended.get(id);
    if (!end) return sendJson(response, 400, { detail: "Request is still in progress" });
    if (end === "done") {
      const video = { url: jobs.fileOf(job), content_type: "video/mp4", file_name: "output.mp4", file_size: 1000 };
      return sendJson(response, 200, { video });
    }
    const type = end === "refused" ? "content_policy_violation" : "downstream_service_error";
    const msg = end === "refused" ? "The content could not be processed." : "The model did not answer.";
    sendJson(response, 422, { detail: [{ loc: ["body", "prompt"], msg, type }] });
  });
  jobs.url = emulator.url;
  return Object.assign(emulator, { jobs });
}
