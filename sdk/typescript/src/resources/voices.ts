import type { CallOptions, Transport } from "../transport.ts";
import type { PlatformVoicesAnswer, PlatformVoicesQuery, PreviewVoiceBody } from "../types.ts";

export class Voices {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  list(query: PlatformVoicesQuery = {}, options: CallOptions = {}): Promise<PlatformVoicesAnswer> {
    return this.transport.json({ ...options, method: "GET", path: "/voices", query });
  }

  /** A voice speaking a text, as an MP3 file. */
  async preview(id: string, body: PreviewVoiceBody = {}, options: CallOptions = {}): Promise<Blob> {
    const path = `/voices/${encodeURIComponent(id)}/preview`;
    return (await this.transport.send({ ...options, method: "POST", path, body })).blob();
  }
}
