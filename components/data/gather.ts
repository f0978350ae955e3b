/** Least time between two reads that events cause, in milliseconds: of one thing, and of a list. */
const GATHER_MS = 400;
export const GATHER_LIST_MS = 1500;

export interface Gathered {
  (): void;
  /** Forgets a call that waits. */
  stop(): void;
}

/** `work`, run once for all calls that come within a moment of each other. */
export function gather(work: () => void, ms = GATHER_MS): Gathered {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, ms);
  };
  return Object.assign(call, { stop: () => clearTimeout(timer) });
}
