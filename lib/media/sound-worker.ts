import { type AssembleTask, assemble } from "./assemble";
import { Listener } from "./listen";
import { LoudnessMeter } from "./loudness";
import { normaliseTogether } from "./mastering";
import { PeakMeter } from "./peaks";
import { STREAM_RATE, streamSound } from "./stream-sound";
import { readWave, writeWave } from "./wave";
import { serveTasks } from "./worker-serve";

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

  peaks: async (input: { path: string; perSecond: number }) => {
    const meter = new PeakMeter(STREAM_RATE, input.perSecond);
    await streamSound(input.path, 1, (block) => meter.push(block));
    return meter.end();
  },
};

export type SoundTasks = typeof tasks;

serveTasks(tasks);
