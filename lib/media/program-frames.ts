/** What a program says at once: a line of JSON, and as many bytes after it as its `bytes` announces. */
export interface Frame {
  head: { bytes: number } & Record<string, unknown>;
  body: Buffer;
}

const NEWLINE = 10;

/** Cuts a program's output, which arrives in pieces of any size, into frames. */
export function createFrameReader(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let waiting: Buffer = Buffer.alloc(0);
  let head: Frame["head"] | undefined;
  return (chunk) => {
    waiting = waiting.length ? Buffer.concat([waiting, chunk]) : chunk;
    for (;;) {
      if (!head) {
        const end = waiting.indexOf(NEWLINE);
        if (end < 0) return;
        head = JSON.parse(waiting.toString("utf8", 0, end)) as Frame["head"];
        waiting = waiting.subarray(end + 1);
      }
      if (waiting.length < head.bytes) return;
      const frame = { head, body: waiting.subarray(0, head.bytes) };
      waiting = waiting.subarray(head.bytes);
      head = undefined;
      onFrame(frame);
    }
  };
}
