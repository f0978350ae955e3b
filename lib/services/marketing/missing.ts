import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { MarketingJobRow } from "./repo";

export interface Missing {
  /** The field, as requests name it. */
  field: string;
  message: Message;
}

/** What a job still lacks before it can be made, each with its field. */
export function missingOf({ segments }: Pick<MarketingJobRow, "segments">): Missing[] {
  if (segments.length === 0) return [{ field: "segments", message: say("marketing.no_segments") }];
  return segments.flatMap(({ position, prompt, mode, imageAssetId }) => {
    const number = position + 1;
    const missing: Missing[] = [];
    if (!prompt)
      missing.push({ field: `segments.${position}.prompt`, message: say("marketing.no_prompt", { number }) });
    if (mode === "image_to_video" && !imageAssetId) {
      missing.push({ field: `segments.${position}.image_asset_id`, message: say("marketing.no_picture", { number }) });
    }
    return missing;
  });
}
