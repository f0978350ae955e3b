import { readFile, writeFile } from "node:fs/promises";
import { AppError } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";

/** Sound in memory: one array of samples in −1…1 per channel. */
export interface Sound {
  sampleRate: number;
  channels: Float32Array[];
}

export const mono = (samples: Float32Array, sampleRate: number): Sound => ({ sampleRate, channels: [samples] });

/** Samples per channel. */
export const lengthOf = (sound: Sound): number => sound.channels[0]?.length ?? 0;

export const durationOf = (sound: Sound): number => lengthOf(sound) / sound.sampleRate;

function damaged(why: Message): AppError {
  return new AppError({
    code: "unsupported_media",
    message: say("media.wave_unreadable", { why }),
    remedy: say("media.use_wave"),
  });
}

/**
 * 16-bit PCM RIFF/WAVE. A writer that streamed leaves sizes of 0 or 0xFFFFFFFF in the header: the data then runs to the end.
 * @throws AppError unsupported_media
 */
export function decodeWave(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (offset: number) => String.fromCharCode(...bytes.subarray(offset, offset + 4));
  if (bytes.length < 12 || tag(0) !== "RIFF" || tag(8) !== "WAVE") throw damaged(say("media.wave_no_header"));
  let format: { channels: number; sampleRate: number; bits: number } | undefined;
  for (let offset = 12; offset + 8 <= bytes.length; ) {
    const size = view.getUint32(offset + 4, true);
    const body = offset + 8;
    if (tag(offset) === "fmt ") {
      format = {
        channels: view.getUint16(body + 2, true),
        sampleRate: view.getUint32(body + 4, true),
        bits: view.getUint16(body + 14, true),
      };
    }
    if (tag(offset) === "data") {
      if (!format) throw damaged(say("media.wave_late_format"));
      if (format.bits !== 16) throw damaged(say("media.wave_bits", { bits: format.bits }));
      const end = size === 0 || body + size > bytes.length ? bytes.length : body + size;
      return { sampleRate: format.sampleRate, channels: decodePcm(view, body, end, format.channels) };
    }
    offset = body + size + (size % 2);
  }
  throw damaged(say("media.wave_no_data"));
}

function decodePcm(view: DataView, from: number, to: number, channelCount: number): Float32Array[] {
  const length = Math.floor((to - from) / 2 / channelCount);
  const channels = Array.from({ length: channelCount }, () => new Float32Array(length));
  for (const [number, channel] of channels.entries()) {
    for (let index = 0; index < length; index += 1) {
      channel[index] = view.getInt16(from + (index * channelCount + number) * 2, true) / 32768;
    }
  }
  return channels;
}

/** 16-bit PCM RIFF/WAVE; samples beyond ±1 are clamped. */
export function encodeWave(sound: Sound): Buffer {
  const length = lengthOf(sound);
  const count = sound.channels.length;
  const dataBytes = length * count * 2;
  const bytes = Buffer.alloc(44 + dataBytes);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(36 + dataBytes, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(count, 22);
  bytes.writeUInt32LE(sound.sampleRate, 24);
  bytes.writeUInt32LE(sound.sampleRate * count * 2, 28);
  bytes.writeUInt16LE(count * 2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(dataBytes, 40);
  const samples = new Int16Array(bytes.buffer, bytes.byteOffset + 44, length * count);
  for (const [number, channel] of sound.channels.entries()) {
    for (let index = 0; index < length; index += 1) {
      const value = Math.round((channel[index] ?? 0) * 32768);
      samples[index * count + number] = Math.max(-32768, Math.min(32767, value));
    }
  }
  return bytes;
}

export async function readWave(path: string): Promise<Sound> {
  return decodeWave(await readFile(path));
}

export async function writeWave(path: string, sound: Sound): Promise<void> {
  await writeFile(path, encodeWave(sound));
}

/** All channels as one, averaged. */
export function toMono(sound: Sound): Float32Array {
  const [first = new Float32Array(), ...others] = sound.channels;
  if (others.length === 0) return first;
  return first.map((value, index) => {
    let sum = value;
    for (const channel of others) sum += channel[index] ?? 0;
    return sum / sound.channels.length;
  });
}

/** Silence of so many seconds. */
export const silence = (seconds: number, sampleRate: number): Float32Array =>
  new Float32Array(Math.max(0, Math.round(seconds * sampleRate)));

/** Pieces one after the other. */
export function concat(pieces: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
