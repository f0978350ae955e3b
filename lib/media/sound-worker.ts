import { type AssembleTask, assemble } from "./assemble";
import { findBeats } from "./beats";
import { Listener } from "./listen";
import { LoudnessMeter } from "./loudness";
import { normaliseTogether } from "./mastering";
import { OnsetMeter } from "./onsets";
import { STREAM_RATE, streamPlacedSound, streamSound } from "./stream-sound";
import { readWave, writeWave } from "./wave";
import { WaveformMeter } from "./waveform";
import { serveTasks } from "./worker-serve";

/** Films first: what is only drawn steps back. */
const NICENESS = 10;

const mixed = ([left = new Float32Array(), right = left]: Float32Array[]): Float32Array =>
  left.map((sample, at) => (sample + (right[at] ?? 0)) / 2);

const tasks = {
  assemble: (task: AssembleTask) => assemble(task),

  measure: async (input: { path: string }) => {
    const meter = new LoudnessMeter(STREAM_RATE, 2);
    await streamSound(input.path, 2, (block) => meter.push(block));
    return meter.end();
  },

  listen: async (input: { path: string }) => {
    const listener = new Listener(STREAM_RATE, 2);
    await streamSound(input.path, 2, (block) => listener.push(block));
    return listener.end();
  },

  /** Each file is rewritten in place. */
  normalise: async (input: { paths: string[]; target: number }) => {
    const sounds = normaliseTogether(await Promise.all(input.paths.map(readWave)), input.target);
    await Promise.all(input.paths.map((path, index) => writeWave(path, sounds[index]!)));
  },

  waveform: async (input: { path: string }) => {
    const meter = new WaveformMeter(STREAM_RATE);
    await streamPlacedSound(input.path, (block) => meter.push(block), NICENESS);
    return meter.end();
  },

  beats: async (input: { path: string }) => {
    const meter = new OnsetMeter(STREAM_RATE);
    await streamPlacedSound(input.path, (block) => meter.push(mixed(block)), NICENESS);
    return findBeats(meter.end());
  },
};

export type SoundTasks = typeof tasks;

serveTasks(tasks);
