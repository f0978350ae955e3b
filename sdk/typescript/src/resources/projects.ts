import { JobFailedError } from "../errors.ts";
import type { CallOptions, Transport } from "../transport.ts";
import type {
  CancelProjectAnswer,
  CreateProjectAnswer,
  CreateProjectBody,
  GetProjectAnswer,
  ListProjectsAnswer,
  ListProjectsQuery,
  PatchProjectBody,
  ProjectStatusAnswer,
  PutProjectBody,
  StartProjectAnswer,
  StartProjectBody,
} from "../types.ts";
import { type Progress, type WaitOptions, waitUntil } from "../wait.ts";

/** A look at a project that goes on by itself. */
export interface ProgressWatch {
  /** The finished project; rejects when it failed, was cancelled, or the watch was stopped. */
  done: Promise<GetProjectAnswer>;
  stop: () => void;
}

const at = (id: string, verb = ""): string => `/projects/${encodeURIComponent(id)}${verb}`;

export class Projects {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  create(body: CreateProjectBody, options: CallOptions = {}): Promise<CreateProjectAnswer> {
    return this.transport.json({ ...options, method: "POST", path: "/projects", body });
  }

  list(query: ListProjectsQuery = {}, options: CallOptions = {}): Promise<ListProjectsAnswer> {
    return this.transport.json({ ...options, method: "GET", path: "/projects", query });
  }

  /** Every project that fits, page after page. */
  async *all(query: Omit<ListProjectsQuery, "page"> = {}): AsyncGenerator<ListProjectsAnswer["items"][number]> {
    for (let page = 1; ; page += 1) {
      const { items, pages } = await this.list({ limit: 100, ...query, page });
      yield* items;
      if (page >= pages) return;
    }
  }

  get(id: string, options: CallOptions = {}): Promise<GetProjectAnswer> {
    return this.transport.json({ ...options, method: "GET", path: at(id) });
  }

  /** Changes what is given. */
  update(id: string, body: PatchProjectBody, options: CallOptions = {}): Promise<CreateProjectAnswer> {
    return this.transport.json({ ...options, method: "PATCH", path: at(id), body });
  }

  replace(id: string, body: PutProjectBody, options: CallOptions = {}): Promise<CreateProjectAnswer> {
    return this.transport.json({ ...options, method: "PUT", path: at(id), body });
  }

  delete(id: string, options: CallOptions = {}): Promise<void> {
    return this.transport.json({ ...options, method: "DELETE", path: at(id) });
  }

  start(id: string, body: StartProjectBody = {}, options: CallOptions = {}): Promise<StartProjectAnswer> {
    return this.transport.json({ ...options, method: "POST", path: at(id, "/start"), body });
  }

  status(id: string, options: CallOptions = {}): Promise<ProjectStatusAnswer> {
    return this.transport.json({ ...options, method: "GET", path: at(id, "/status") });
  }

  cancel(id: string, options: CallOptions = {}): Promise<CancelProjectAnswer> {
    return this.transport.json({ ...options, method: "POST", path: at(id, "/cancel"), body: {} });
  }

  /** Waits for the pipeline's end. @throws JobFailedError, TimeoutError */
  waitForCompletion(id: string, options: WaitOptions = {}): Promise<GetProjectAnswer> {
    return waitUntil(async (signal) => {
      const call = signal ? { signal } : {};
      const state = await this.status(id, call);
      const progress = { percentage: state.progress, step: state.current_step?.name ?? null, status: state.status };
      if (state.status === "completed") return { progress, result: await this.get(id, call) };
      if (state.status !== "failed" && state.status !== "cancelled") return { progress };
      const message = state.error?.message ?? `The project was ${state.status}.`;
      throw new JobFailedError(message, state.error?.code ?? state.status.toUpperCase(), state);
    }, options);
  }

  /** The same under the name that the Python client uses. */
  wait_for_completion(id: string, options: WaitOptions = {}): Promise<GetProjectAnswer> {
    return this.waitForCompletion(id, options);
  }

  /** Calls `listener` with each change until the pipeline has ended or the watch is stopped. */
  onProgress(
    id: string,
    listener: (progress: Progress) => void,
    options: Omit<WaitOptions, "onProgress"> = {},
  ): ProgressWatch {
    const stopping = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, stopping.signal]) : stopping.signal;
    const done = this.waitForCompletion(id, { ...options, signal, onProgress: listener });
    // Whoever only listens need not catch the failure too.
    done.catch(() => {});
    return { done, stop: () => stopping.abort() };
  }
}
