import { normaliseTogether } from "@/lib/media/mastering";
import { writeWave } from "@/lib/media/wave";
import { serveTasks } from "@/lib/media/worker-serve";
import { compose, type MusicTask } from "./compose";
import { synthesise } from "./synthesis";

/** Loudness of a bed before it goes under a voice. */
const MUSIC_LUFS = -20;

const tasks = {
  music: async (task: MusicTask & { out: string }) => {
    const sound = normaliseTogether([await synthesise(compose(task))], MUSIC_LUFS)[0]!;
    await writeWave(task.out, sound);
  },
};

export type MusicTasks = typeof tasks;

serveTasks(tasks);
