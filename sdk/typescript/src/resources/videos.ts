import { JobFailedError } from "../errors.ts";
import type { CallOptions, Transport } from "../transport.ts";
import type {
  CancelRenderAnswer,
  CreateTimelineAnswer,
  CreateTimelineBody,
  GetTimelineAnswer,
  RenderStatusAnswer,
  ReplaceTimelineAnswer,
  ReplaceTimelineBody,
  StartRenderAnswer,
  StartRenderBody,
  TimelineStillQuery,
} from "../types.ts";
import { type WaitOptions, waitUntil } from "../wait.ts";

const timelineAt = (id: string): string => `/videos/timeline/${encodeURIComponent(id)}`;
const renderAt = (id: string, verb: string): string => `/videos/render/${encodeURIComponent(id)}${verb}`;

export class Videos {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  createTimeline(body: CreateTimelineBody, options: CallOptions = {}): Promise<CreateTimelineAnswer> {
    return this.transport.json({ ...options, method: "POST", path: "/videos/timeline", body });
  }

  getTimeline(id: string, options: CallOptions = {}): Promise<GetTimelineAnswer> {
    return this.transport.json({ ...options, method: "GET", path: timelineAt(id) });
  }

  replaceTimeline(id: string, body: ReplaceTimelineBody, options: CallOptions = {}): Promise<ReplaceTimelineAnswer> {
    return this.transport.json({ ...options, method: "PUT", path: timelineAt(id), body });
  }

  /** One picture of a timeline or a film, as a response; drawn when it is asked for. */
  still(id: string, query: TimelineStillQuery = {}, options: CallOptions = {}): Promise<Response> {
    return this.transport.send({ ...options, method: "GET", path: `${timelineAt(id)}/still`, query });
  }

  render(body: StartRenderBody, options: CallOptions = {}): Promise<StartRenderAnswer> {
    return this.transport.json({ ...options, method: "POST", path: "/videos/render", body });
  }

  renderStatus(id: string, options: CallOptions = {}): Promise<RenderStatusAnswer> {
    return this.transport.json({ ...options, method: "GET", path: renderAt(id, "/status") });
  }

  cancelRender(id: string, options: CallOptions = {}): Promise<CancelRenderAnswer> {
    return this.transport.json({ ...options, method: "POST", path: renderAt(id, "/cancel"), body: {} });
  }

  /** Waits for a render's end. @throws JobFailedError, TimeoutError */
  waitForRender(id: string, options: WaitOptions = {}): Promise<RenderStatusAnswer> {
    return waitUntil(async (signal) => {
      const state = await this.renderStatus(id, signal ? { signal } : {});
      const progress = { percentage: state.progress, step: state.current_stage, status: state.status };
      if (state.status === "completed") return { progress, result: state };
      if (state.status !== "failed" && state.status !== "cancelled") return { progress };
      const message = state.error?.message ?? `The render was ${state.status}.`;
      throw new JobFailedError(message, state.error?.code ?? state.status.toUpperCase(), state);
    }, options);
  }

  /** A rendered video's file as a response; takes the id of a render, of a project's video or of a clip. */
  download(id: string, options: CallOptions = {}): Promise<Response> {
    return this.transport.send({ ...options, method: "GET", path: `/videos/${encodeURIComponent(id)}/download` });
  }
}
