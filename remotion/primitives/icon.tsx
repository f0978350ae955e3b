import { type CSSProperties, memo } from "react";
import { seedOf } from "@/lib/core/hash";
import type { Icon as IconDrawing } from "@/lib/timeline/schema-parts";
import { sanitiseSvg } from "./sanitise-svg";

const clean = new Map<string, string>();

function bodyOf(icon: IconDrawing): string {
  const known = clean.get(icon.body);
  if (known !== undefined) return known;
  if (clean.size > 400) clean.clear();
  const safe = sanitiseSvg(icon.body, `i${seedOf(icon.body).toString(36)}-`);
  clean.set(icon.body, safe);
  return safe;
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
  return (
    <svg
      viewBox={`0 0 ${icon.width} ${icon.height}`}
      width={size}
      height={size}
      aria-hidden="true"
      style={{ display: "block", flex: "none", color, overflow: "visible", ...style }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the body holds only whitelisted elements and attributes
      dangerouslySetInnerHTML={{ __html: bodyOf(icon) }}
    />
  );
});
