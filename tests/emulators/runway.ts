import { type Emulator, sendJson, startEmulator } from "./http-server";
import { VideoJobs } from "./video-jobs";

interface Body {
  model?: string;
  promptText?: string;
  promptImage?: string;
  ratio?: string;
  duration?: number;
}

const RATIOS = ["1280:720", "720:1280", "1104:832", "832:1104", "960:960", "1584:672"];

/** Which field is wrong, in the words of the API. */
function problemWith(path: string, body: Body): string | undefined {
  const fromText = path.endsWith("text_to_video");
  if (!body.promptText) return "promptText";
  if (!(fromText ? ["gen4.5"] : ["gen4.5", "gen4_turbo"]).includes(body.model ?? "")) return "model";
  if (!(fromText ? RATIOS.slice(0, 2) : RATIOS).includes(body.ratio ?? "")) return "ratio";
  if (!Number.isInteger(body.duration) || body.duration! < 2 || body.duration! > 10) return "duration";
  if (!fromText && !/^data:image\/jpeg;base64,/.test(body.promptImage ?? "")) return "promptImage";
  return undefined;
}

/**
 * Runway's API, version 2024-11-06: POST /v1/text_to_video and /v1/image_to_video start a task, GET /v1/tasks/{id} tells
 * about it (a cancelled one is 404), DELETE cancels it.
 */
export async function startRunway(): Promise<Emulator & { jobs: VideoJobs }> {
  const jobs = new VideoJobs();
  const emulator = await startEmulator(async (request, response) => {
    if (await jobs.serveFile(request, response)) return;
    if (request.headers.authorization !== "Bearer test-key") {
      return sendJson(response, 401, { error: "The API key is invalid." });
    }
    if (request.headers["x-runway-version"] !== "2024-11-06") {
      return sendJson(response, 400, { error: "X-Runway-Version is required." });
    }
    if (request.method === "POST" && /^\/v1\/(text|image)_to_video$/.test(request.path)) {
      const body = request.body as Body;
      const wrong = problemWith(request.path, body);
      if (wrong) {
        const issues = [{ code: "invalid", path: [wrong], message: `${wrong} is not valid` }];
        return sendJson(response, 400, { error: `Validation of body failed: ${wrong}`, issues, docUrl: "" });
      }
      const wait = jobs.limited(body.promptText!);
      if (wait !== undefined) {
        response.setHeader("retry-after", String(wait));
        return sendJson(response, 429, { error: "You have exceeded your limit." });
      }
      const job = jobs.create(body.promptText!, body.duration!, body);
      return sendJson(response, 200, { id: job.id, estimatedCost: { credits: body.duration! * 5 } });
    }
    const job = jobs.find(/^\/v1\/tasks\/([^/]+)$/.exec(request.path)?.[1]);
    if (!job || job.cancelled) return sendJson(response, 404, { error: "Not found" });
    if (request.method === "DELETE") {
      job.cancelled = true;
      return void response.writeHead(204).end();
    }
    const createdAt = "2026-11-24T12:00:00.000Z";
    const head = { id: job.id, createdAt };
    const cost = { credits: job.seconds * 5 };
    switch (jobs.ask(job)) {
      case "waiting":
        return sendJson(response, 200, { ...head, status: "PENDING", estimatedCost: cost });
      case "done":
        return sendJson(response, 200, { ...head, status: "SUCCEEDED", output: [jobs.fileOf(job)], cost });
      case "refused":
        return sendJson(response, 200, {
          ...head,
          status: "FAILED",
          failure: "The prompt was rejected.",
          failureCode: "SAFETY.INPUT.TEXT",
          cost: { credits: 0 },
        });
      case "broken":
        return sendJson(response, 200, {
          ...head,
          status: "FAILED",
          failure: "An unexpected error occurred.",
          failureCode: "INTERNAL.BAD_OUTPUT.CODE01",
          cost: { credits: 0 },
        });
      default:
        return sendJson(response, 200, { ...head, status: "RUNNING", progress: 0.4, estimatedCost: cost });
    }
  });
  jobs.url = emulator.url;
  return Object.assign(emulator, { jobs });
}
