import { JobFailedError } from "../errors.ts";
import type { CallOptions, Transport } from "../transport.ts";
import type {
  CancelBatchAnswer,
  GenerateImagesAnswer,
  GenerateImagesBody,
  GenerateMusicAnswer,
  GenerateMusicBody,
  GenerateVideosAnswer,
  GenerateVideosBody,
  GenerateVoiceAnswer,
  GenerateVoiceBody,
  GetAssetAnswer,
  GetBatchAnswer,
  ListAssetsAnswer,
  ListAssetsQuery,
  UploadAssetAnswer,
} from "../types.ts";
import { type WaitOptions, waitUntil } from "../wait.ts";

const at = (id: string, verb = ""): string => `/assets/${encodeURIComponent(id)}${verb}`;
const batchAt = (id: string, verb = ""): string => `/assets/batches/${encodeURIComponent(id)}${verb}`;

export interface UploadFields {
  /** Name with its ending; that of a File when it is not given. */
  name?: string;
  project_id?: string;
  /** What a sound is for. */
  type?: "voice" | "music";
}

export class Assets {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  generateImages(body: GenerateImagesBody, options: CallOptions = {}): Promise<GenerateImagesAnswer> {
    return this.transport.json({ ...options, method: "POST", path: "/assets/images/generate", body });
  }

  generateVoice(body: GenerateVoiceBody, options: CallOptions = {}): Promise<GenerateVoiceAnswer> {
    return this.transport.json({ ...options, method: "POST", path: "/assets/voice/generate", body });
  }

  generateMusic(body: GenerateMusicBody, options: CallOptions = {}): Promise<GenerateMusicAnswer> {
    return this.transport.json({ ...options, method: "POST", path: "/assets/music/generate", body });
  }

  generateVideos(body: GenerateVideosBody, options: CallOptions = {}): Promise<GenerateVideosAnswer> {
    return this.transport.json({ ...options, method: "POST", path: "/assets/videos/generate", body });
  }

  batch(id: string, options: CallOptions = {}): Promise<GetBatchAnswer> {
    return this.transport.json({ ...options, method: "GET", path: batchAt(id) });
  }

  cancelBatch(id: string, options: CallOptions = {}): Promise<CancelBatchAnswer> {
    return this.transport.json({ ...options, method: "POST", path: batchAt(id, "/cancel"), body: {} });
  }

  /** Waits for a batch's end; single items may have failed. @throws JobFailedError, TimeoutError */
  waitForBatch(id: string, options: WaitOptions = {}): Promise<GetBatchAnswer> {
    return waitUntil(async (signal) => {
      const state = await this.batch(id, signal ? { signal } : {});
      const progress = { percentage: state.progress, step: state.type, status: state.status };
      if (state.status === "completed") return { progress, result: state };
      if (state.status !== "failed" && state.status !== "cancelled") return { progress };
      throw new JobFailedError(state.error ?? `The batch was ${state.status}.`, state.status.toUpperCase(), state);
    }, options);
  }

  list(query: ListAssetsQuery = {}, options: CallOptions = {}): Promise<ListAssetsAnswer> {
    return this.transport.json({ ...options, method: "GET", path: "/assets", query });
  }

  get(id: string, options: CallOptions = {}): Promise<GetAssetAnswer> {
    return this.transport.json({ ...options, method: "GET", path: at(id) });
  }

  delete(id: string, options: CallOptions = {}): Promise<void> {
    return this.transport.json({ ...options, method: "DELETE", path: at(id) });
  }

  /** The file as a response, whose body can be streamed or read whole. */
  download(id: string, options: CallOptions = {}): Promise<Response> {
    return this.transport.send({ ...options, method: "GET", path: at(id, "/download") });
  }

  upload(file: Blob, fields: UploadFields = {}, options: CallOptions = {}): Promise<UploadAssetAnswer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
    const name = fields.name ?? (file instanceof File ? file.name : "file");
    form.set("file", file, name);
    return this.transport.json({ ...options, method: "POST", path: "/assets/upload", form });
  }
}
