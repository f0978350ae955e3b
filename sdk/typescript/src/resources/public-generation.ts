import { JobFailedError } from "../errors.ts";
import type { CallOptions, Transport } from "../transport.ts";
import type {
  ExportStatusAnswer,
  GenerationStatusAnswer,
  ListAvatarsAnswer,
  ListAvatarsQuery,
  ListVoicesAnswer,
  ListVoicesQuery,
  StartExportAnswer,
  StartExportBody,
  StartGenerationAnswer,
  StartGenerationBody,
} from "../types.ts";
import { type WaitOptions, waitUntil } from "../wait.ts";

type GenerationResult = NonNullable<GenerationStatusAnswer["data"]["result"]>;
type ExportResult = NonNullable<ExportStatusAnswer["data"]["result"]>;

/** Steps that a generation counts. */
const STEPS = 5;
const surface = "public";

/** The public generation API. Answers are what its `data` holds. */
export class PublicGeneration {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  voices(query: ListVoicesQuery = {}, options: CallOptions = {}): Promise<ListVoicesAnswer> {
    return this.transport.json({ ...options, surface, method: "GET", path: "/resources/voices", query });
  }

  avatars(query: ListAvatarsQuery = {}, options: CallOptions = {}): Promise<ListAvatarsAnswer> {
    return this.transport.json({ ...options, surface, method: "GET", path: "/resources/avatars", query });
  }

  async start(body: StartGenerationBody, options: CallOptions = {}): Promise<StartGenerationAnswer["data"]> {
    const call = { ...options, surface, method: "POST", path: "/generation/start", body } as const;
    return (await this.transport.json<StartGenerationAnswer>(call)).data;
  }

  async status(jobId: string, options: CallOptions = {}): Promise<GenerationStatusAnswer["data"]> {
    const path = `/generation/status/${encodeURIComponent(jobId)}`;
    return (await this.transport.json<GenerationStatusAnswer>({ ...options, surface, method: "GET", path })).data;
  }

  /** Waits for a generation's end. @throws JobFailedError, TimeoutError */
  waitFor(jobId: string, options: WaitOptions = {}): Promise<GenerationResult> {
    return waitUntil(async (signal) => {
      const state = await this.status(jobId, signal ? { signal } : {});
      const isDone = state.status === "completed";
      const percentage = isDone ? 100 : Math.round(((state.progress_step - 1) / STEPS) * 100);
      const progress = { percentage, step: state.current_step, status: state.status };
      return settled(progress, state);
    }, options);
  }

  async export(body: StartExportBody, options: CallOptions = {}): Promise<StartExportAnswer["data"]> {
    const call = { ...options, surface, method: "POST", path: "/export/start", body } as const;
    return (await this.transport.json<StartExportAnswer>(call)).data;
  }

  async exportStatus(jobId: string, options: CallOptions = {}): Promise<ExportStatusAnswer["data"]> {
    const path = `/export/status/${encodeURIComponent(jobId)}`;
    return (await this.transport.json<ExportStatusAnswer>({ ...options, surface, method: "GET", path })).data;
  }

  /** Waits for an export's end. @throws JobFailedError, TimeoutError */
  waitForExport(jobId: string, options: WaitOptions = {}): Promise<ExportResult> {
    return waitUntil(async (signal) => {
      const state = await this.exportStatus(jobId, signal ? { signal } : {});
      return settled({ percentage: state.progress, step: state.current_step, status: state.status }, state);
    }, options);
  }
}

interface State<T> {
  status: string;
  result?: T;
  error?: { code: string; message: string };
}

function settled<T, P>(progress: P, state: State<T>): { progress: P; result?: T } {
  if (state.status === "failed") {
    const { message = "The job failed.", code = "FAILED" } = state.error ?? {};
    throw new JobFailedError(message, code, state);
  }
  return state.result === undefined ? { progress } : { progress, result: state.result };
}
