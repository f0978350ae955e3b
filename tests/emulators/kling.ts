import { jwtVerify } from "jose";
import { type Emulator, sendJson, startEmulator } from "./http-server";
import { VideoJobs } from "./video-jobs";

export const KLING_PAIR = { access: "access-key", secret: "a-secret-key-of-thirty-two-characters" };

/** The API key itself, or a token signed (HS256) with the secret key by the holder of the access key. */
async function isAllowed(header: string | undefined): Promise<boolean> {
  const token = header?.replace(/^Bearer /, "") ?? "";
  if (token === "test-key") return true;
  try {
    await jwtVerify(token, new TextEncoder().encode(KLING_PAIR.secret), { issuer: KLING_PAIR.access });
    return true;
  } catch {
    return false;
  }
}

/**
 * Kling's API: POST /v1/videos/text2video and image2video, GET /v1/videos/{kind}/{task_id}. Every answer is `{code, message,
 * request_id, data}`; there is no cancelling. "broke" in a prompt: the account has run out (429, code 1102).
 */
export async function startKling(): Promise<Emulator & { jobs: VideoJobs }> {
  const jobs = new VideoJobs();
  const emulator = await startEmulator(async (request, response) => {
    if (await jobs.serveFile(request, response)) return;
    const answer = (status: number, code: number, message: string, data?: object) =>
      sendJson(response, status, { code, message, request_id: "r-1", ...(data ? { data } : {}) });
    if (!(await isAllowed(request.headers.authorization))) return answer(401, 1002, "Authorization is invalid");
    const [, kind, id] = /^\/v1\/videos\/(text2video|image2video)(?:\/([^/]+))?$/.exec(request.path) ?? [];
    if (!kind) return answer(404, 1203, "The requested resource does not exist");
    if (request.method === "POST" && !id) {
      const body = request.body as Record<string, string | undefined>;
      if (!body.prompt || !["5", "10"].includes(body.duration ?? ""))
        return answer(400, 1201, "Invalid request parameters");
      if (kind === "image2video" && !/^[A-Za-z0-9+/]+=*$/.test(body.image ?? "")) {
        return answer(400, 1201, "image must be base64 without a prefix, or a URL");
      }
      if (body.prompt.includes("broke account")) return answer(429, 1102, "Resource pack depleted or expired");
      const wait = jobs.limited(body.prompt);
      if (wait !== undefined) {
        response.setHeader("retry-after", String(wait));
        return answer(429, 1302, "The API request is too fast");
      }
      const job = jobs.create(body.prompt, Number(body.duration), body);
      return answer(200, 0, "SUCCEED", { task_id: job.id, task_status: "submitted", created_at: 1, updated_at: 1 });
    }
    const job = jobs.find(id);
    if (!job) return answer(404, 1203, "The requested resource does not exist");
    const head = { task_id: job.id, created_at: 1, updated_at: 1 };
    switch (jobs.ask(job)) {
      case "waiting":
        return answer(200, 0, "SUCCEED", { ...head, task_status: "submitted" });
      case "done": {
        const videos = [{ id: "v", url: jobs.fileOf(job), duration: String(job.seconds) }];
        return answer(200, 0, "SUCCEED", { ...head, task_status: "succeed", task_result: { videos } });
      }
      case "refused":
        return answer(200, 0, "SUCCEED", {
          ...head,
          task_status: "failed",
          task_status_msg: "Failure to pass the risk control system",
        });
      case "broken":
        return answer(200, 0, "SUCCEED", { ...head, task_status: "failed", task_status_msg: "Service internal error" });
      default:
        return answer(200, 0, "SUCCEED", { ...head, task_status: "processing" });
    }
  });
  jobs.url = emulator.url;
  return Object.assign(emulator, { jobs });
}
