import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { VideoRequest } from "../ports";

/**
 * What must be known to ask after a clip and to finish it, besides what the vendor keeps. It travels as one string, for
 * that is what is stored between two questions.
 */
export interface Operation {
  /** The vendor's own id. */
  id: string;
  model: string;
  /** The wanted clip. */
  seconds: number;
  width: number;
  height: number;
  /** Cost at the vendor, in US cents. */
  cents: number;
}

export function packOperation(id: string, model: string, cents: number, request: VideoRequest): string {
  const { seconds, width, height } = request;
  const facts = { id, model, seconds, width, height, cents };
  return new URLSearchParams(Object.entries(facts).map(([key, value]) => [key, String(value)])).toString();
}

/** @throws AppError provider_failed for a string that packOperation did not make */
export function unpackOperation(packed: string): Operation {
  const facts = new URLSearchParams(packed);
  const number = (name: string) => Number(facts.get(name));
  const id = facts.get("id");
  if (!id) {
    throw new AppError({
      code: "provider_failed",
      message: say("providers.not_id_clip_work_provider", { packed }),
    });
  }
  const [seconds, width, height, cents] = ["seconds", "width", "height", "cents"].map(number) as number[];
  return { id, model: facts.get("model") ?? "", seconds: seconds!, width: width!, height: height!, cents: cents! };
}
