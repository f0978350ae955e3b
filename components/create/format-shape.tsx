import { cn } from "@/components/ui/cn";
import type { Format } from "@/lib/http/dialects/ui/films";

const SIZES: Record<Format, [number, number]> = {
  landscape: [32, 18],
  vertical: [18, 32],
  square: [25, 25],
  ads: [22.4, 28],
};
export const RATIOS: Record<Format, string> = { landscape: "16:9", vertical: "9:16", square: "1:1", ads: "4:5" };

/** A format drawn in its proportions inside a 40 × 34 box. */
export function FormatShape({ format, className }: { format: Format; className?: string }) {
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
