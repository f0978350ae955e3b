import { type Emulator, sendJson, startEmulator } from "./http-server";
import { VideoJobs } from "./video-jobs";

/**
 * Replicate's predictions for minimax/video-01, whose input is prompt, first_frame_image and prompt_optimizer and whose output
 * is one address: POST /v1/models/{owner}/{name}/predictions, GET /v1/predictions/{id}, POST /v1/predictions/{id}/cancel.
 */
export async function startReplicateVideo(): Promise<Emulator & { jobs: VideoJobs }> {
  const jobs = new VideoJobs();
  const emulator = await startEmulator(async (request, response) => {
    if (await jobs.serveFile(request, response)) return;
    if (request.headers.authorization !== "Bearer test-key") {
      const detail = "You did not pass a valid authentication token";
      return sendJson(response, 401, { title: "Unauthenticated", detail, status: 401 });
    }
    if (request.method === "POST" && request.path === "/v1/models/minimax/video-01/predictions") {
      const { input } = request.body as { input: { prompt?: string; first_frame_image?: string; duration?: number } };
      const picture = input.first_frame_image;
      if (!input.prompt || input.duration || (picture && !/^(https?:|data:image\/)/.test(picture))) {
        const detail = "- input: does not fit the schema";
        return sendJson(response, 422, { title: "Input validation failed", detail, status: 422 });
      }
      const wait = jobs.limited(input.prompt);
      if (wait !== undefined) {
        response.setHeader("retry-after", String(wait));
        const detail = "Request was throttled.";
        return sendJson(response, 429, { title: "Too many requests", detail, status: 429 });
      }
      const job = jobs.create(input.prompt, 6, input);
      return sendJson(response, 201, { id: job.id, status: "starting", input, output: null, error: null, logs: "" });
    }
    const [, id, cancel] = /^\/v1\/predictions\/([^/]+)(\/cancel)?$/.exec(request.path) ?? [];
    const job = jobs.find(id);
    if (!job) return sendJson(response, 404, { detail: "The requested resource could not be found.", status: 404 });
    const head = { id: job.id, model: "minimax/video-01", output: null, error: null, logs: "" };
    if (cancel && request.method === "POST") {
      job.cancelled = true;
      return sendJson(response, 200, { ...head, status: "canceled" });
    }
    switch (jobs.ask(job)) {
      case "waiting":
        return sendJson(response, 200, { ...head, status: "starting" });
      case "done":
        return sendJson(response, 200, { ...head, status: "succeeded", output: jobs.fileOf(job) });
      case "refused":
        return sendJson(response, 200, {
          ...head,
          status: "failed",
          error: "The input was flagged as sensitive. (E005)",
        });
      case "broken":
        return sendJson(response, 200, { ...head, status: "failed", error: "Prediction interrupted; please retry" });
      case "cancelled":
        return sendJson(response, 200, { ...head, status: "canceled" });
      default:
        return sendJson(response, 200, { ...head, status: "processing" });
    }
  });
  jobs.url = emulator.url;
  return Object.assign(emulator, { jobs });
}
