import { canonicalJson, seedOf } from "@/lib/core/hash";
import type { Zones } from "../layout/layout";
import type { Item, Timeline } from "../schema/timeline";

/** 64-bit hash of a value's canonical JSON as text. */
export function fingerprint(value: unknown): string {
  const text = canonicalJson(value);
  return seedOf(text).toString(36) + seedOf(`${text.length}${text.slice(1)}~`).toString(36);
}

/** Fields that place an item in time or tie it to others; what they decide of a picture is in the state itself. */
const TIME_FIELDS = new Set([
  "id",
  "name",
  "from",
  "durationInFrames",
  "cues",
  "transitionIn",
  "transitionOut",
  "pages",
  "visemes",
  "blinks",
  "trimStart",
  "speed",
  "reverse",
  "freezeAt",
  "loop",
  "volume",
  "keepPitch",
  "hold",
  "origin",
  "pan",
  "soundFadeIn",
  "soundFadeOut",
  "link",
  "group",
  "head",
  "span",
  "order",
  "fadeIn",
  "fadeOut",
  "keyframes",
  "mode",
  "corrections",
  "mouth",
]);

function assetIdOf(item: Item): string | undefined {
  if (item.kind === "scene") return item.visual.type === "picture" ? item.visual.assetId : undefined;
  return "assetId" in item ? item.assetId : undefined;
}

/** Fingerprint of what an item looks like apart from time: equal for equal-looking items at different places. */
export function lookOf(timeline: Timeline, item: Item, zones: Zones): string {
  const drawn: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) if (!TIME_FIELDS.has(key)) drawn[key] = value;
  const assetId = assetIdOf(item);
  if (assetId) {
    const asset = timeline.assets[assetId];
    drawn.assetId = asset ? [asset.hash || asset.src, asset.width, asset.height] : "missing";
    if (item.kind === "scene") drawn.visual = { ...item.visual, assetId: drawn.assetId };
  }
  return fingerprint([drawn, zones]);
}

/** Fingerprint of what all items share. */
export function contextOf(timeline: Timeline): string {
  const { width, height, language, theme, background } = timeline;
  return fingerprint([width, height, language, theme, background]);
}
