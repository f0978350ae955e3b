import { TimeoutError } from "./errors.ts";
import { pause } from "./transport.ts";

/** How far something is. */
export interface Progress {
  /** 0 to 100 */
  percentage: number;
  /** Name of the step under way, or null. */
  step: string | null;
  /** The surface's own word. */
  status: string;
}

export interface WaitOptions {
  /** Called with the first state and with each that differs from the one before. */
  onProgress?: (progress: Progress) => void;
  /** Milliseconds between looks. Default: 2000. */
  interval?: number;
  /** Milliseconds for the whole wait. Default: none. */
  timeout?: number;
  signal?: AbortSignal;
}

/**
 * Looks at something until it has ended.
 * @param look reads the state, how far it is, and the result once there is one; throws when it ended badly
 */
export async function waitUntil<T>(
  look: (signal: AbortSignal | undefined) => Promise<{ progress: Progress; result?: T }>,
  options: WaitOptions = {},
): Promise<T> {
  const deadline = options.timeout === undefined ? Number.POSITIVE_INFINITY : Date.now() + options.timeout;
  let shown = "";
  for (;;) {
    const { progress, result } = await look(options.signal);
    const state = JSON.stringify(progress);
    if (state !== shown) options.onProgress?.(progress);
    shown = state;
    if (result !== undefined) return result;
    const left = deadline - Date.now();
    if (left <= 0) throw new TimeoutError("It has not ended within the time given.");
    await pause(Math.min(options.interval ?? 2000, left), options.signal);
  }
}
