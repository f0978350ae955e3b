import { runFfmpeg } from "./ffmpeg";
import { placedFilters, readSoundPlace } from "./sound-place";

const RIFF_TYPE_BYTES = 12;

/** Cuts a stream of 16-bit WAVE into blocks of samples; the header's sizes are unknown while it is streamed. */
class WaveReader {
  private rest: Buffer = Buffer.alloc(0);
  private header = true;

  constructor(
    private readonly channels: number,
    private readonly onBlock: (channels: Float32Array[]) => void,
  ) {}

  push(part: Buffer): void {
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, part]) : part;
    if (this.header) {
      const at = this.rest.indexOf("data", RIFF_TYPE_BYTES, "latin1");
      if (at < 0 || this.rest.length < at + 8) return;
      this.rest = this.rest.subarray(at + 8);
      this.header = false;
    }
    const { channels: count, rest } = this;
    const length = Math.floor(rest.length / 2 / count);
    if (length === 0) return;
    const channels = Array.from({ length: count }, () => new Float32Array(length));
    for (const [number, channel] of channels.entries()) {
      for (let index = 0; index < length; index += 1)
        channel[index] = rest.readInt16LE((index * count + number) * 2) / 32_768;
    }
    this.rest = rest.subarray(length * count * 2);
    this.onBlock(channels);
  }
}

export const STREAM_RATE = 48_000;

const waveArgs = (channels: 1 | 2) => [
  ...["-ac", String(channels), "-ar", String(STREAM_RATE), "-c:a", "pcm_s16le", "-bitexact", "-f", "wav", "-"],
];

/**
 * Decodes any media file's sound at 48 kHz and hands it over block by block: memory does not grow with its length.
 * @throws AppError when the file has no sound that can be decoded; cancelled on abort.
 */
export async function streamSound(
  input: string,
  channels: 1 | 2,
  onBlock: (channels: Float32Array[]) => void,
): Promise<void> {
  const reader = new WaveReader(channels, onBlock);
  await runFfmpeg(["-i", input, "-vn", ...waveArgs(channels)], { onStdout: (part) => reader.push(part) });
}

/**
 * The same by the file's own clock: the first sample is heard at second 0 of the file, as in films. One channel stays one at
 * its own level, more become two.
 * @throws AppError as `streamSound` does
 */
export async function streamPlacedSound(
  input: string,
  onBlock: (channels: Float32Array[]) => void,
  niceness = 0,
): Promise<void> {
  const place = await readSoundPlace(input);
  const channels = place.channels === 1 ? 1 : 2;
  const reader = new WaveReader(channels, onBlock);
  const filters = placedFilters(place, channels === 1 ? [] : undefined).join(",");
  const args = ["-copyts", "-i", input, "-vn", "-map", "0:a:0", "-af", filters, ...waveArgs(channels)];
  await runFfmpeg(args, { onStdout: (part) => reader.push(part), niceness });
}
