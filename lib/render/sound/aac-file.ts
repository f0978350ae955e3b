import { open } from "node:fs/promises";
import { box, full, latin, mediaInformation, movieHeader, trackHeader, u8, u16, u32 } from "@/lib/media/mp4-boxes";
import { PACKET_SAMPLES } from "./aac-packets";
import { SAMPLE_RATE } from "./sample-rate";

/** A descriptor of MPEG-4 systems. */
const descriptor = (tag: number, ...content: Buffer[]) => {
  const body = Buffer.concat(content);
  return Buffer.concat([u8(tag, body.length), body]);
};

/** AAC LC, 48 kHz, two channels. */
const SPECIFIC_CONFIG = u8(0x11, 0x90);
const AUDIO_STREAM = 0x15;
const AAC = 0x40;

function sampleEntry(bitrate: number): Buffer {
  const decoder = descriptor(4, u8(AAC, AUDIO_STREAM, 0, 0, 0), u32(bitrate, bitrate), descriptor(5, SPECIFIC_CONFIG));
  const stream = descriptor(3, u16(1), u8(0), decoder, descriptor(6, u8(2)));
  return box(
    "mp4a",
    Buffer.alloc(6),
    u16(1),
    u32(0, 0),
    u16(2, 16, 0, 0),
    u32(SAMPLE_RATE << 16),
    full("esds", 0, 0, stream),
  );
}

interface AacTrack {
  /** Bytes of each packet. */
  sizes: readonly number[];
  /** Samples that a decoder gives before the sound begins. */
  priming: number;
  /** Samples of sound. */
  samples: number;
  bitrate: number;
}

/** A film's length in 32-bit numbers: too many to be arguments of a function. */
function numbers(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value, index * 4);
  return buffer;
}

function movie({ sizes, priming, samples, bitrate }: AacTrack, offset: number): Buffer {
  const whole = sizes.length - 1;
  const length = priming + samples;
  const stbl = box(
    "stbl",
    full("stsd", 0, 0, u32(1), sampleEntry(bitrate)),
    full("stts", 0, 0, u32(2, whole, PACKET_SAMPLES, 1, length - whole * PACKET_SAMPLES)),
    full("stsc", 0, 0, u32(1, 1, sizes.length, 1)),
    full("stsz", 0, 0, u32(0, sizes.length), numbers(sizes)),
    full("stco", 0, 0, u32(1, offset)),
  );
  const mdia = box(
    "mdia",
    full("mdhd", 0, 0, u32(0, 0, SAMPLE_RATE, length), u16(0x55c4, 0)),
    full("hdlr", 0, 0, u32(0), latin("soun"), u32(0, 0, 0), latin("SoundHandler\0")),
    mediaInformation(full("smhd", 0, 0, u16(0, 0)), stbl),
  );
  // Players leave out what the encoder needed to get going, and what fills the last packet.
  const edits = box("edts", full("elst", 0, 0, u32(1, samples, priming), u16(1, 0)));
  return box("moov", movieHeader(SAMPLE_RATE, samples, 2), box("trak", trackHeader(1, samples, 1), edits, mdia));
}

/**
 * Writes packets of AAC (48 kHz, stereo) into an MP4 file, run by run.
 * @param runs lists of packets, in order.
 */
export async function writeAacFile(
  file: string,
  runs: AsyncIterable<Buffer[]>,
  track: Omit<AacTrack, "sizes">,
): Promise<void> {
  const handle = await open(file, "w");
  try {
    const head = Buffer.concat([box("ftyp", latin("isom\0\0\0\0isom")), u32(0), latin("mdat")]);
    await handle.write(head);
    const sizes: number[] = [];
    let bytes = 0;
    for await (const packets of runs) {
      const run = Buffer.concat(packets);
      await handle.write(run);
      bytes += run.length;
      for (const packet of packets) sizes.push(packet.length);
    }
    await handle.write(movie({ ...track, sizes }, head.length));
    await handle.write(u32(bytes + 8), 0, 4, head.length - 8);
  } finally {
    await handle.close();
  }
}
