// SPDX-License-Identifier: GPL-3.0-or-later
// eSpeak NG as a program of its own; README.md beside this file describes what goes over its pipes.
import fs from "node:fs";
import load from "@echogarden/espeak-ng-emscripten";

const [INPUT, OUTPUT] = [0, 1];
const NEWLINE = 10;

// Standard output carries answers only.
console.log = console.error;
// A Ctrl-C in the terminal reaches the whole group; this program ends with its input, when its caller does.
process.on("SIGINT", () => undefined);

const { eSpeakNGWorker } = await load();
const engine = await new eSpeakNGWorker();

/** Written at once, also in the middle of a synthesis: a caller that is gone ends the work. */
function write(bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += fs.writeSync(OUTPUT, bytes, at);
    } catch (error) {
      if (error.code !== "EAGAIN") process.exit(0);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

/** One line of JSON and, when it announces any, the bytes after it. */
function answer(head, bytes = new Uint8Array()) {
  write(Buffer.from(`${JSON.stringify({ ...head, bytes: bytes.length })}\n`));
  write(bytes);
}

const eventOf = (event) => ({
  type: event.type,
  id: event.id,
  textPosition: event.text_position,
  audioPosition: event.audio_position,
});

function bytesOf(audio) {
  if (!audio) return undefined;
  return ArrayBuffer.isView(audio)
    ? new Uint8Array(audio.buffer, audio.byteOffset, audio.byteLength)
    : new Uint8Array(audio);
}

function speak({ text, voice, wordsPerMinute, pitch }) {
  if (engine.set_voice(voice) !== 0) return answer({ error: "unknown_voice" });
  engine.set_rate(wordsPerMinute);
  engine.set_pitch(pitch);
  engine.synthesize(text, (audio, events) => {
    answer({ events: (events ?? []).map(eventOf) }, bytesOf(audio));
    return false;
  });
  answer({ done: true });
}

let waiting = Buffer.alloc(0);
for await (const chunk of fs.createReadStream("", { fd: INPUT })) {
  waiting = Buffer.concat([waiting, chunk]);
  for (let end = waiting.indexOf(NEWLINE); end >= 0; end = waiting.indexOf(NEWLINE)) {
    const line = waiting.subarray(0, end).toString("utf8");
    waiting = waiting.subarray(end + 1);
    try {
      speak(JSON.parse(line));
    } catch (error) {
      answer({ error: "failed", message: String(error?.message ?? error) });
    }
  }
}
process.exit(0);
