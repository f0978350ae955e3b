import { type CSSProperties, memo } from "react";
import { seedOf } from "@/lib/core/hash";
import type { Icon as IconDrawing } from "@/lib/timeline/schema/parts";
import { contrast, luminance, readable } from "@/lib/timeline/theme/color";
import { sanitiseSvg } from "./sanitise-svg";

const clean = new Map<string, string>();

/** About what a dark theme's plates look like: a drawing's own darkest colours would be lost on it. */
const NIGHT = "#1d1838";
/** Contrast from which a shape stands out of its ground, and what a lost one is raised to. */
const SEEN = 1.9;
const RAISED = 2.6;

/** The drawing with colours raised that nobody would see on a dark ground. */
function raised(body: string): string {
  return body.replace(/(fill|stroke)="(#[0-9a-fA-F]{6})"/g, (whole, attribute: string, color: string) =>
    contrast(color, NIGHT) >= SEEN ? whole : `${attribute}="${readable(color, [NIGHT], "#ffffff", RAISED)}"`,
  );
}

function bodyOf(icon: IconDrawing, night: boolean): string {
  const key = `${night ? "n" : "d"}${icon.body}`;
  const known = clean.get(key);
  if (known !== undefined) return known;
  if (clean.size > 400) clean.clear();
  const safe = sanitiseSvg(icon.body, `i${seedOf(icon.body).toString(36)}-`);
  const shown = night && mostlyDark(safe) ? raised(safe) : safe;
  clean.set(key, shown);
  return shown;
}

/** Whether most of a drawing's colours are dark: with bright parts around them, dark ones are seen. */
function mostlyDark(body: string): boolean {
  const colors = [...body.matchAll(/fill="(#[0-9a-fA-F]{6})"/g)].map((match) => match[1]!);
  return colors.length > 0 && colors.filter((color) => contrast(color, NIGHT) < SEEN).length >= colors.length / 2;
}

interface IconProps {
  icon: IconDrawing;
  /** Width and height of its square, CSS length. */
  size: number | string;
  /** What `currentColor` in the drawing becomes. */
  color?: string;
  style?: CSSProperties;
}

/** A drawing carried in the document, as inline SVG. */
export const Icon = memo(function Icon({ icon, size, color, style }: IconProps) {
  // Ink that reads on the ground tells whether that is dark.
  const night = color?.startsWith("#") === true && luminance(color) > 0.25;
  return (
    <svg
      viewBox={`0 0 ${icon.width} ${icon.height}`}
      width={size}
      height={size}
      aria-hidden="true"
      style={{ display: "block", flex: "none", color, overflow: "visible", ...style }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the body holds only whitelisted elements and attributes
      dangerouslySetInnerHTML={{ __html: bodyOf(icon, night) }}
    />
  );
});
