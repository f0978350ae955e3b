import { type Emulator, sendJson, startEmulator } from "./http-server";
import { VideoJobs } from "./video-jobs";

interface Body {
  instances?: { prompt?: string; image?: { bytesBase64Encoded?: string; mimeType?: string } }[];
  parameters?: { aspectRatio?: string; durationSeconds?: number };
}

/**
 * Veo in the Gemini API: POST /v1beta/models/{model}:predictLongRunning, GET /v1beta/models/{model}/operations/{id}. The file's
 * address wants the key too, and forwards to another host, which must not be told the key.
 */
export async function startVeo(): Promise<Emulator & { jobs: VideoJobs }> {
  const jobs = new VideoJobs();
  const emulator = await startEmulator(async (request, response) => {
    const isStorage = request.headers.host?.startsWith("localhost:");
    if (isStorage && !request.headers["x-goog-api-key"] && (await jobs.serveFile(request, response))) return;
    const refuse = (code: number, status: string, message: string) =>
      sendJson(response, code, { error: { code, status, message } });
    if (request.headers["x-goog-api-key"] !== "test-key") return refuse(403, "PERMISSION_DENIED", "API key not valid.");
    const download = /^\/v1beta\/files\/([^/]+):download$/.exec(request.path)?.[1];
    if (download) {
      const target = jobs.find(download);
      if (!target || request.query.get("alt") !== "media") return refuse(404, "NOT_FOUND", "File not found.");
      return void response.writeHead(302, { location: jobs.fileOf(target).replace("127.0.0.1", "localhost") }).end();
    }
    const model = /^\/v1beta\/models\/(veo-[\w.-]+):predictLongRunning$/.exec(request.path)?.[1];
    if (model) {
      const { instances, parameters } = request.body as Body;
      const prompt = instances?.[0]?.prompt;
      const image = instances?.[0]?.image;
      if (!prompt) return refuse(400, "INVALID_ARGUMENT", "prompt is required");
      if (![4, 6, 8].includes(parameters?.durationSeconds ?? 0)) {
        return refuse(400, "INVALID_ARGUMENT", "durationSeconds is out of bound");
      }
      if (!["16:9", "9:16"].includes(parameters?.aspectRatio ?? ""))
        return refuse(400, "INVALID_ARGUMENT", "aspectRatio");
      if (image && (image.mimeType !== "image/jpeg" || !image.bytesBase64Encoded)) {
        return refuse(400, "INVALID_ARGUMENT", "image");
      }
      const wait = jobs.limited(prompt);
      if (wait !== undefined) {
        response.setHeader("retry-after", String(wait));
        return refuse(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.");
      }
      const job = jobs.create(prompt, parameters!.durationSeconds!, request.body);
      return sendJson(response, 200, { name: `models/${model}/operations/${job.id}` });
    }
    const [, path, id] = /^\/v1beta\/(models\/veo-[\w.-]+\/operations\/([^/]+))$/.exec(request.path) ?? [];
    const job = jobs.find(id);
    if (!job) return refuse(404, "NOT_FOUND", "Operation not found.");
    const done = (generateVideoResponse: object) =>
      sendJson(response, 200, { name: path, done: true, response: { generateVideoResponse } });
    switch (jobs.ask(job)) {
      case "done":
        return done({
          generatedSamples: [{ video: { uri: `${jobs.url}/v1beta/files/${job.id}:download?alt=media` } }],
        });
      case "refused":
        return done({
          raiMediaFilteredCount: 1,
          raiMediaFilteredReasons: ["The prompt goes against the usage guidelines."],
        });
      case "broken":
        return sendJson(response, 200, { name: path, done: true, error: { code: 13, message: "Internal error" } });
      default:
        return sendJson(response, 200, { name: path });
    }
  });
  jobs.url = emulator.url;
  return Object.assign(emulator, { jobs });
}
