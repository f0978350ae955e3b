import { type AssembleTask, assemble } from "./assemble";
import { listen } from "./listen";
import { measureLoudness } from "./loudness";
import { normaliseTogether } from "./mastering";
import { peaksOf } from "./peaks";
import { readWave, writeWave } from "./wave";
import { serveTasks } from "./worker-serve";

const tasks = {
  assemble: (task: AssembleTask) => assemble(task),

  measure: async (input: { path: string }) => measureLoudness(await readWave(input.path)),

  listen: async (input: { path: string }) => listen(await readWave(input.path)),

  /** Each file is rewritten in place. */
  normalise: async (input: { paths: string[]; target: number }) => {
    const sounds = normaliseTogether(await Promise.all(input.paths.map(readWave)), input.target);
    await Promise.all(input.paths.map((path, index) => writeWave(path, sounds[index]!)));
  },

  peaks: async (input: { path: string; perSecond: number }) => peaksOf(await readWave(input.path), input.perSecond),
};

export type SoundTasks = typeof tasks;

serveTasks(tasks);
