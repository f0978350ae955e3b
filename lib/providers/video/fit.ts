import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { VideoCapabilities, VideoRequest } from "../ports";

/** `16:9`, `16x9` or `1280:720` as a number. */
function ratioOf(name: string): number {
  const [width = 1, height = 1] = name.split(/[:x*]/).map(Number);
  return width / height;
}

/** The vendor's shape that comes nearest to the wanted picture; the rest is cropped. */
export function nearestRatio<R extends string>(
  ratios: readonly R[],
  request: Pick<VideoRequest, "width" | "height">,
): R {
  const wanted = request.width / request.height;
  const distance = (name: string) => Math.abs(Math.log(ratioOf(name) / wanted));
  return ratios.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}

/**
 * The shortest length the vendor makes that is long enough; the clip is cut to what was asked for.
 * @throws AppError provider_refused for a clip longer than any: another provider may make it
 */
export function lengthFor(capabilities: Pick<VideoCapabilities, "seconds">, label: string, wanted: number): number {
  const found = capabilities.seconds.find((seconds) => seconds >= wanted);
  if (found !== undefined) return found;
  const longest = capabilities.seconds.at(-1) ?? 0;
  throw new AppError({
    code: "provider_refused",
    message: say("providers.makes_clips_most_s", { label, longest, wanted }),
    remedy: say("providers.ask_most_s", { longest }),
    field: "duration",
  });
}
