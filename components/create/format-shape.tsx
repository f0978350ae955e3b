import { cn } from "@/components/ui/cn";
import type { Shape } from "@/lib/core/media-formats";

const SIZES: Record<Shape, [number, number]> = {
  landscape: [32, 18],
  vertical: [18, 32],
  square: [25, 25],
  ads: [22.4, 28],
};

/** A format drawn in its proportions inside a 40 × 34 box. */
export function FormatShape({ format, className }: { format: Shape; className?: string }) {
  const [width, height] = SIZES[format];
  return (
    <svg viewBox="0 0 40 34" aria-hidden className={cn("h-8 w-10", className)} fill="none">
      <rect
        x={20 - width / 2}
        y={17 - height / 2}
        width={width}
        height={height}
        rx="3"
        stroke="currentColor"
        strokeWidth="2"
        className="fill-current/10"
      />
    </svg>
  );
}
