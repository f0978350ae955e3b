import { binary, ffmpegPath, ffprobePath } from "./binaries";
import { type RunOptions, type RunResult, run } from "./run";

export { ffmpegPath, ffprobePath };

export interface FfmpegOptions extends Omit<RunOptions, "env"> {
  /** Seconds of output written so far, as ffmpeg reports them. */
  onProgress?: (seconds: number) => void;
}

/** Reads `out_time_us=` lines of `-progress`; lines may be split over chunks. */
function progressReader(onProgress: (seconds: number) => void): (text: string) => void {
  let rest = "";
  return (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const match = /^out_time_us=(\d+)/.exec(line);
      if (match) onProgress(Number(match[1]) / 1e6);
    }
  };
}

/**
 * Runs ffmpeg quietly (errors only, never asking) with the given arguments.
 * @throws AppError as `run` does.
 */
export function runFfmpeg(args: string[], options: FfmpegOptions = {}): Promise<RunResult> {
  const { onProgress, onStderr, ...rest } = options;
  const read = onProgress && progressReader(onProgress);
  const tool = binary("ffmpeg");
  const flags = ["-hide_banner", "-nostdin", "-y", "-loglevel", "error", ...(read ? ["-progress", "pipe:2"] : [])];
  // Reading from the standard input and -nostdin exclude each other.
  const given = options.stdin === undefined ? flags : flags.filter((flag) => flag !== "-nostdin");
  return run(tool.path, [...given, ...args], {
    ...rest,
    env: tool.env,
    onStderr: (text) => {
      read?.(text);
      onStderr?.(text);
    },
  });
}

/** Runs ffprobe; what it says is of `level` and worse. @throws AppError as `run` does */
export function startFfprobe(
  args: string[],
  options: Omit<RunOptions, "env"> = {},
  level = "error",
): Promise<RunResult> {
  const tool = binary("ffprobe");
  return run(tool.path, ["-hide_banner", "-loglevel", level, ...args], { ...options, env: tool.env });
}

/** Runs ffprobe and returns what it printed. */
export async function runFfprobe(args: string[], signal?: AbortSignal): Promise<string> {
  const { stdout } = await startFfprobe(args, { signal });
  return stdout.toString("utf8");
}
