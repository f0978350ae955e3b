import { startFfprobe } from "./ffmpeg";

export interface PacketStream {
  type: "video" | "audio" | "other";
  /** Length that the container says for this stream, in seconds. */
  said: number | undefined;
  /** Where its last whole packet ends, in seconds from the file's start. */
  end: number;
  /** When its whole packets are shown or heard, on the file's own clock, in seconds and ascending. */
  times: number[];
}

/** What lies in a file, whatever its header says; nothing is decoded. */
export interface Packets {
  streams: PacketStream[];
  /** Packets that are cut off, bytes that belong to nothing, or an end before the end. */
  broken: boolean;
  /** The header says no length. */
  guessed: boolean;
}

interface Gathered extends PacketStream {
  /** Where the next packet begins when it does not say it itself. */
  next: number;
  last: number;
}

const ENTRIES = [
  "packet=stream_index,pts_time,dts_time,duration_time,flags",
  "stream=index,codec_type,duration:stream_disposition=attached_pic",
  "format=start_time",
].join(":");

const BROKEN = /partial file|ended prematurely|invalid as first byte|Invalid NAL unit|packet corrupt/i;
const GUESSED = /Estimating duration from bitrate/;

const fieldsOf = (line: string): Record<string, string> =>
  Object.fromEntries(
    line.split("|").map((field): [string, string] => [field.split("=", 1)[0] ?? "", field.split("=")[1] ?? ""]),
  );

const known = (text: string | undefined): number | undefined => {
  const value = Number.parseFloat(text ?? "");
  return Number.isFinite(value) ? value : undefined;
};

class Gatherer {
  readonly streams = new Map<number, Gathered>();
  start = 0;
  corrupt = false;
  private readonly covers = new Set<number>();
  private rest = "";

  push(text: string): void {
    const lines = (this.rest + text).split("\n");
    this.rest = lines.pop() ?? "";
    for (const line of lines) this.line(line);
  }

  end(): PacketStream[] {
    this.line(this.rest);
    for (const number of this.covers) this.streams.delete(number);
    return [...this.streams.values()].map(({ type, said, end, times }) => ({
      type,
      said,
      end: end - this.start,
      times: times.sort((a, b) => a - b),
    }));
  }

  private line(line: string): void {
    if (line.startsWith("packet|")) this.packet(fieldsOf(line));
    else if (line.startsWith("stream|")) this.stream(fieldsOf(line));
    else if (line.startsWith("format|")) this.start = Math.max(0, known(fieldsOf(line).start_time) ?? 0);
  }

  private packet({ stream_index, pts_time, dts_time, duration_time, flags = "" }: Record<string, string>): void {
    if (flags.includes("C")) this.corrupt = true;
    if (flags.includes("C") || flags.includes("D")) return;
    const stream = this.at(Number(stream_index));
    const at = known(pts_time) ?? known(dts_time) ?? stream.next;
    // Containers of live recordings do not say how long a picture stays: as long as the one before it.
    const length = known(duration_time) ?? Math.max(0, at - stream.last);
    stream.times.push(at);
    stream.next = at + length;
    stream.end = Math.max(stream.end, stream.next);
    stream.last = Math.max(stream.last, at);
  }

  private stream(fields: Record<string, string>): void {
    const number = Number(fields.index);
    const stream = this.at(number);
    stream.type = fields.codec_type === "video" || fields.codec_type === "audio" ? fields.codec_type : "other";
    stream.said = known(fields.duration);
    if (fields["disposition:attached_pic"] === "1") this.covers.add(number);
  }

  private at(number: number): Gathered {
    const stream = this.streams.get(number) ?? { type: "other", said: undefined, end: 0, times: [], next: 0, last: 0 };
    this.streams.set(number, stream);
    return stream;
  }
}

/** Reads a file to its end and notes where its packets lie. @throws AppError as `run` does */
export async function readPackets(file: string, signal?: AbortSignal): Promise<Packets> {
  const gathered = new Gatherer();
  const { stderr } = await startFfprobe(
    ["-show_entries", ENTRIES, "-of", "compact", file],
    { signal, onStdout: (chunk) => gathered.push(chunk.toString("latin1")) },
    "warning",
  );
  const streams = gathered.end();
  return { streams, broken: gathered.corrupt || BROKEN.test(stderr), guessed: GUESSED.test(stderr) };
}
