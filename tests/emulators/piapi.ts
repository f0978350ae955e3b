import { type Emulator, sendJson, startEmulator } from "./http-server";
import { VideoJobs } from "./video-jobs";

interface Body {
  model?: string;
  task_type?: string;
  input?: { prompt?: string; duration?: number; image?: string };
}

/** PiAPI's unified task API for Wan: POST /api/v1/task, GET and DELETE /api/v1/task/{id}. Answers are `{code, message, data}`. */
export async function startPiApi(): Promise<Emulator & { jobs: VideoJobs }> {
  const jobs = new VideoJobs();
  const emulator = await startEmulator(async (request, response) => {
    if (await jobs.serveFile(request, response)) return;
    const error = { code: 0, message: "", raw_message: "", detail: null };
    const answer = (code: number, message: string, data: object) => sendJson(response, code, { code, message, data });
    if (request.headers["x-api-key"] !== "test-key") return answer(401, "Invalid API key", {});
    if (request.method === "POST" && request.path === "/api/v1/task") {
      const { model, task_type: type, input } = request.body as Body;
      const fromPicture = type === "wan26-img2video";
      if (model !== "Wan" || !(fromPicture || type === "wan26-txt2video") || !input?.prompt) {
        return answer(400, "invalid request", {});
      }
      if (fromPicture && !/^https?:/.test(input.image ?? "")) return answer(400, "image must be a URL", {});
      const wait = jobs.limited(input.prompt);
      if (wait !== undefined) {
        response.setHeader("retry-after", String(wait));
        return answer(429, "too many requests", {});
      }
      const job = jobs.create(input.prompt, input.duration ?? 5, request.body);
      return answer(200, "success", { task_id: job.id, status: "pending", output: {}, error });
    }
    const job = jobs.find(/^\/api\/v1\/task\/([^/]+)$/.exec(request.path)?.[1]);
    if (!job) return answer(404, "task not found", {});
    if (request.method === "DELETE") {
      job.cancelled = true;
      return answer(200, "success", { task_id: job.id, status: "failed", output: {}, error });
    }
    const state = jobs.ask(job);
    const head = { task_id: job.id, output: {}, error };
    switch (state) {
      case "done":
        return answer(200, "success", { ...head, status: "completed", output: { video_url: jobs.fileOf(job) } });
      case "refused":
      case "broken": {
        const message = state === "refused" ? "content policy violation" : "failed to generate";
        return answer(200, "success", { ...head, status: "Failed", error: { ...error, code: 10000, message } });
      }
      default:
        return answer(200, "success", { ...head, status: state === "waiting" ? "Pending" : "Processing" });
    }
  });
  jobs.url = emulator.url;
  return Object.assign(emulator, { jobs });
}
