import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import { SAMPLE_RATE } from "./sample-rate";
import type { SampleStream } from "./wave-stream";

const HEADER_BYTES = 4096;
const PCM = 1;

interface Data {
  channels: number;
  /** First byte of the samples, and the one behind the last. */
  from: number;
  to: number;
}

/** Where the samples lie in a plain WAVE file of 16 bits at our rate; undefined for every other file. */
function dataOf(head: Buffer, fileBytes: number): Data | undefined {
  if (head.length < 12 || head.toString("latin1", 0, 4) !== "RIFF" || head.toString("latin1", 8, 12) !== "WAVE") return;
  let channels = 0;
  for (let at = 12; at + 8 <= head.length; ) {
    const name = head.toString("latin1", at, at + 4);
    const size = head.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === "fmt " && body + 16 <= head.length) {
      const plain = head.readUInt16LE(body) === PCM && head.readUInt16LE(body + 14) === 16;
      if (!plain || head.readUInt32LE(body + 4) !== SAMPLE_RATE) return;
      channels = head.readUInt16LE(body + 2);
    }
    if (name === "data") {
      // A writer that streamed has left the size open.
      const to = size === 0 ? fileBytes : Math.min(fileBytes, body + size);
      return channels === 1 || channels === 2 ? { channels, from: body, to } : undefined;
    }
    at = body + size + (size % 2);
  }
}

/** Samples straight out of a WAVE file: what the studio's own voices and music are kept in needs no decoder. */
export class WaveFile implements SampleStream {
  private room = new Int16Array(0);

  private constructor(
    private readonly handle: FileHandle,
    private readonly data: Data,
    /** Byte that is read next. */
    private at: number,
  ) {}

  /** @param start samples that are left out. @returns undefined when the file has to be decoded. */
  static async open(file: string, start: number): Promise<WaveFile | undefined> {
    if (!path.isAbsolute(file)) return undefined;
    const handle = await open(file).catch(() => undefined);
    if (!handle) return undefined;
    const head = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEADER_BYTES, 0);
    const data = dataOf(head.subarray(0, bytesRead), (await handle.stat()).size);
    if (!data) {
      await handle.close();
      return undefined;
    }
    return new WaveFile(handle, data, data.from + start * data.channels * 2);
  }

  async read(left: Float32Array, right: Float32Array, offset: number): Promise<number> {
    const { channels, to } = this.data;
    const whole = Math.max(0, Math.min(left.length - offset, Math.floor((to - this.at) / (channels * 2))));
    if (whole === 0) return 0;
    if (this.room.length < whole * channels) this.room = new Int16Array(whole * channels);
    const samples = this.room;
    const { bytesRead } = await this.handle.read(new Uint8Array(samples.buffer), 0, whole * channels * 2, this.at);
    const count = Math.floor(bytesRead / (channels * 2));
    this.at += count * channels * 2;
    // One channel spread over two keeps its loudness, as with files that ffmpeg decodes.
    const scale = channels === 1 ? Math.SQRT1_2 / 32_768 : 1 / 32_768;
    for (let index = 0; index < count; index += 1) {
      const from = index * channels;
      left[offset + index] = (samples[from] as number) * scale;
      right[offset + index] = (samples[from + channels - 1] as number) * scale;
    }
    return count;
  }

  async skip(samples: number): Promise<number> {
    const size = this.data.channels * 2;
    const count = Math.max(0, Math.min(samples, Math.floor((this.data.to - this.at) / size)));
    this.at += count * size;
    return count;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
