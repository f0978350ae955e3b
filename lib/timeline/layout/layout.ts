import type { Shape } from "@/lib/core/media-formats";
import type { Box } from "../schema/parts";

/** A rectangle in pixels of the canvas. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a presenter stands while a scene is shown. */
export interface PresenterPlace {
  placement: "corner" | "side" | "full";
  side: "left" | "right";
}

export interface Zones {
  captions: "top" | "middle" | "bottom" | null;
  /** Share of the height that captions at the bottom leave free below them. */
  lift?: number;
  presenter: PresenterPlace | null;
}

export interface Layout {
  width: number;
  height: number;
  shape: Shape;
  /** A hundredth of the canvas' geometric size: lengths in it look alike in every shape. Pixels. */
  unit: number;
  /** Margin between canvas edge and content, pixels. */
  margin: number;
  /** Where a scene composes: inside the safe area, beside captions and presenter. */
  content: Rect;
  /** Reserved for captions (at most two lines). */
  captions: Rect;
  /** Reserved for the presenter, if one is on screen. */
  presenter: Rect | null;
  /** The content area is taller than wide: stack things; otherwise set them side by side. */
  tall: boolean;
}

export function shapeOf(width: number, height: number): Shape {
  const ratio = width / height;
  if (ratio > 1.2) return "landscape";
  if (ratio > 0.92) return "square";
  return ratio > 0.7 ? "ads" : "vertical";
}

/** Rectangle of a box (fractions of the canvas) in pixels; rotation is left to the drawing. */
export function boxRect(box: Box, width: number, height: number): Rect {
  return { x: box.x * width, y: box.y * height, width: box.width * width, height: box.height * height };
}

/** Safe margins as shares of width and height: players of vertical films cover top and bottom with their controls. */
const SAFE: Record<Shape, { x: number; top: number; bottom: number; caption: number }> = {
  vertical: { x: 0.075, top: 0.085, bottom: 0.115, caption: 0.13 },
  ads: { x: 0.075, top: 0.06, bottom: 0.055, caption: 0.145 },
  square: { x: 0.07, top: 0.065, bottom: 0.055, caption: 0.165 },
  landscape: { x: 0.065, top: 0.085, bottom: 0.055, caption: 0.155 },
};

function presenterRect(place: PresenterPlace, area: Rect, width: number, height: number, shape: Shape): Rect {
  const upright = shape === "vertical" || shape === "ads";
  if (place.placement === "full") return { x: 0, y: 0, width, height };
  if (place.placement === "side") {
    if (upright || shape === "square") {
      const tall = area.height * (shape === "square" ? 0.42 : 0.4);
      return { x: area.x, y: area.y + area.height - tall, width: area.width, height: tall };
    }
    const wide = area.width * 0.34;
    return {
      x: place.side === "left" ? area.x : area.x + area.width - wide,
      y: area.y,
      width: wide,
      height: area.height,
    };
  }
  const size = Math.min(width, height) * (upright ? 0.4 : 0.26);
  return {
    x: place.side === "left" ? area.x : area.x + area.width - size,
    y: area.y + area.height - size,
    width: size,
    height: size,
  };
}

function contentBeside(area: Rect, taken: Rect, place: PresenterPlace, gap: number, shape: Shape): Rect {
  if (place.placement === "full") return area;
  if (shape === "landscape") {
    const width = area.width - taken.width - gap;
    return { ...area, width, x: place.side === "left" ? taken.x + taken.width + gap : area.x };
  }
  return { ...area, height: taken.y - area.y - gap };
}

/** Areas of a canvas of any size. Pure: the same numbers in Player and renderer. */
export function layoutOf(width: number, height: number, zones: Zones): Layout {
  const shape = shapeOf(width, height);
  const safe = SAFE[shape];
  const unit = Math.sqrt(width * height) / 100;
  const margin = Math.round(width * safe.x);
  const area: Rect = {
    x: margin,
    y: Math.round(height * safe.top),
    width: width - 2 * margin,
    height: Math.round(height * (1 - safe.top - safe.bottom)),
  };
  const captionHeight = Math.round(height * safe.caption);
  const captionY = {
    top: area.y,
    middle: Math.round((height - captionHeight) / 2),
    bottom: Math.min(area.y + area.height, Math.round(height * (1 - (zones.lift ?? 0)))) - captionHeight,
  }[zones.captions ?? "bottom"];
  const captions = { x: area.x, y: captionY, width: area.width, height: captionHeight };
  const gap = Math.round(unit * 3);
  let content = { ...area };
  if (zones.captions === "bottom") content.height = captionY - gap - area.y;
  if (zones.captions === "top")
    content = { ...area, y: area.y + captionHeight + gap, height: area.height - captionHeight - gap };
  if (zones.captions === null) content.height = height - 2 * area.y;
  let presenter: Rect | null = null;
  if (zones.presenter) {
    presenter = presenterRect(zones.presenter, content, width, height, shape);
    content = contentBeside(content, presenter, zones.presenter, gap, shape);
  }
  return {
    width,
    height,
    shape,
    unit,
    margin,
    content,
    captions,
    presenter,
    tall: content.height > content.width * 0.72,
  };
}
