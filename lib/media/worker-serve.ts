import { parentPort } from "node:worker_threads";
import { isAppError, saidBy } from "@/lib/core/errors";
import type { Reply, Tasks } from "./worker-pool";

/** Answers the calls of a worker pool, one at a time. Called once by a worker's entry file. */
export function serveTasks(tasks: Tasks): void {
  parentPort?.on("message", async ({ name, input }: { name: string; input: never }) => {
    parentPort?.postMessage(await answer(tasks, name, input));
  });
}

async function answer(tasks: Tasks, name: string, input: never): Promise<Reply> {
  try {
    const task = tasks[name];
    if (!task) throw new Error(`There is no task called ${name}.`);
    return { ok: true, value: await task(input) };
  } catch (error) {
    const known = isAppError(error) ? error : undefined;
    return { ok: false, code: known?.code ?? "internal", message: saidBy(error), remedy: known?.said.remedy };
  }
}
