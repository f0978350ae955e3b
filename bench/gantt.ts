/** What took a while, in seconds from a common start. */
export interface Bar {
  name: string;
  from: number;
  to: number;
}

/** Characters of a line's bar. */
const WIDTH = 60;

/** Seconds in which something is under way, counted once where several things are. */
export function busySeconds(bars: readonly Bar[]): number {
  let busy = 0;
  let end = 0;
  for (const { from, to } of [...bars].sort((a, b) => a.from - b.from)) {
    busy += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return busy;
}

/** The bars under each other on one scale of `seconds`, each with its beginning and its length. */
export function gantt(bars: readonly Bar[], seconds: number): string {
  const at = (time: number) => Math.round((time / Math.max(seconds, Number.EPSILON)) * WIDTH);
  const names = Math.max(...bars.map(({ name }) => name.length));
  return bars
    .map(({ name, from, to }) => {
      const line = " ".repeat(at(from)) + "█".repeat(Math.max(1, at(to) - at(from)));
      const times = `${from.toFixed(1).padStart(6)} + ${(to - from).toFixed(1).padStart(5)} s`;
      return `${name.padEnd(names)} ${times} │${line.slice(0, WIDTH).padEnd(WIDTH)}│`;
    })
    .join("\n");
}
