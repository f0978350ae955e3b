import { ALLOCATOR } from "@/lib/core/allocator";
import { childEnv } from "@/lib/core/env";

/**
 * How Node runs our processes: TypeScript as it stands, and with a small young generation (MB a half). What is left of loading
 * is then collected, where by default it stays for as long as the process is idle.
 */
export const NODE_FLAGS: readonly string[] = ["--max-semi-space-size=8", "--import", "tsx"];

/** The environment of one of our own processes, with `extra` laid over it; what it says to glibc already is left. */
export const nodeEnv = (extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv => ({
  ...ALLOCATOR,
  ...childEnv(extra),
});
