import type { ServerResponse } from "node:http";
import { colourClip } from "./clip";
import type { Received } from "./http-server";

export interface VideoJob {
  id: string;
  prompt: string;
  seconds: number;
  asked: number;
  cancelled: boolean;
  /** What the vendor was asked for, as it came. */
  body: unknown;
}

export type JobState = "waiting" | "running" | "done" | "refused" | "broken" | "cancelled";

/**
 * What all vendors of clips have in common: jobs that run for a while. A prompt decides how one goes: "slow" takes four
 * questions instead of two, "endless" never ends, "forbidden" is refused by the safety check, "broken" fails, "busy" is
 * over the limit once (Retry-After 0, "busy hour" 1), "exhausted" always (Retry-After 3600).
 */
export class VideoJobs {
  readonly jobs: VideoJob[] = [];
  private readonly busy = new Set<string>();
  /** Own address, for the files. */
  url = "";

  /** Seconds that a client should wait before it asks for this again, if it may not now. */
  limited(prompt: string): number | undefined {
    if (prompt.includes("exhausted")) return 3600;
    if (!prompt.includes("busy") || this.busy.has(prompt)) return undefined;
    this.busy.add(prompt);
    return prompt.includes("busy hour") ? 1 : 0;
  }

  create(prompt: string, seconds: number, body: unknown): VideoJob {
    const id = `job-${this.jobs.length + 1}`;
    const job = { id, prompt, seconds, asked: 0, cancelled: false, body };
    this.jobs.push(job);
    return job;
  }

  find(id: string | undefined): VideoJob | undefined {
    return this.jobs.find((job) => job.id === id);
  }

  /** How a job is; each question brings it forward. */
  ask(job: VideoJob): JobState {
    if (job.cancelled) return "cancelled";
    job.asked += 1;
    const rounds = job.prompt.includes("slow") ? 4 : 2;
    if (job.asked === 1) return "waiting";
    if (job.asked < rounds || job.prompt.includes("endless")) return "running";
    if (job.prompt.includes("forbidden")) return "refused";
    return job.prompt.includes("broken") ? "broken" : "done";
  }

  fileOf(job: VideoJob): string {
    return `${this.url}/files/${job.id}.mp4`;
  }

  /** Times that files are not to be had yet (503). */
  missing = 0;

  /** Answers a request for a file; false when it asked for something else. */
  async serveFile(request: Received, response: ServerResponse): Promise<boolean> {
    const job = this.find(/^\/files\/(.+)\.mp4$/.exec(request.path)?.[1]);
    if (!job) return false;
    this.missing -= 1;
    if (this.missing >= 0) return response.writeHead(503).end() && true;
    response.writeHead(200, { "content-type": "video/mp4" }).end(await colourClip(job.seconds));
    return true;
  }
}
