import type { z } from "zod";
import type { Interchange } from "@/lib/services/videos";
import type { InterchangeFormat, LeftOut } from "@/lib/timeline/interchange";
import type { exportInterchangeContract } from "./contracts-interchange";

type Answer = z.output<(typeof exportInterchangeContract)["response"] & z.ZodType>;

export const leftOutWire = (left: LeftOut[]): Answer["left_out"] =>
  left.map(({ track, item, what }) => ({ track: track ?? null, item: item ?? null, reason: what.text }));

/** What the file of a timeline is called: its title, as far as disks take it. */
const nameOf = (title: string, format: InterchangeFormat): string =>
  `${title.replace(/[/\\:*?"<>|\p{Cc}]+/gu, " ").trim() || "timeline"}.${format}`;

export const interchangeWire = ({ content, media, left, title }: Interchange, format: InterchangeFormat): Answer => ({
  format,
  file_name: nameOf(title, format),
  content,
  media: media.map(({ assetId, fileName, url }) => ({ asset_id: assetId, file_name: fileName, url })),
  left_out: leftOutWire(left),
});
