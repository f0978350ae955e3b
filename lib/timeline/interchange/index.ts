import type { Timeline } from "../schema";
import type { LeftOut } from "./cut-list";
import { toEdl } from "./edl";
import { toFcpxml } from "./fcpxml";
import { type PlaceOf, toOtio } from "./otio";

export type { LeftOut } from "./cut-list";
export type { MediaPlace } from "./otio";
export { fromOtio, mediaOfOtio } from "./read-otio";
export type { MediaReference } from "./read-otio-items";

/** Formats that other editing programs read a film from. */
export const INTERCHANGE_FORMATS = ["otio", "edl", "fcpxml"] as const;
export type InterchangeFormat = (typeof INTERCHANGE_FORMATS)[number];

/** A film in such a format, and what of it the format or other programs have no way for. */
export function toInterchange(
  timeline: Timeline,
  format: InterchangeFormat,
  placeOf: PlaceOf,
): { content: string; left: LeftOut[] } {
  if (format === "edl") return toEdl(timeline, placeOf);
  return format === "otio" ? toOtio(timeline, placeOf) : toFcpxml(timeline, placeOf);
}
