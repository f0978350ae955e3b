import { mix } from "@/lib/timeline/theme/color";
import type { SceneProps } from "./types";

/** A ring filled to `share`, for numbers that are parts of a whole. */
export function Ring({
  share,
  size,
  theme,
  children,
}: { share: number; size: number; children: React.ReactNode } & Pick<SceneProps, "theme">) {
  const radius = 44;
  const around = 2 * Math.PI * radius;
  const cap = theme.radius > 0 ? "round" : "butt";
  return (
    <div style={{ position: "relative", width: size, height: size, flex: "none" }}>
      <svg
        viewBox="0 0 100 100"
        width={size}
        height={size}
        aria-hidden="true"
        style={{ display: "block", transform: "rotate(-90deg)" }}
      >
        <circle cx="50" cy="50" r={radius} fill="none" stroke={mix(theme.bg2, theme.primary, 0.18)} strokeWidth="8" />
        {share > 0.001 ? (
          <circle
            cx="50"
            cy="50"
            r={radius}
            fill="none"
            stroke={theme.primary}
            strokeWidth="8"
            strokeLinecap={cap}
            strokeDasharray={`${Math.round(around * share * 100) / 100} ${Math.round(around * 100) / 100}`}
          />
        ) : null}
      </svg>
      {/* A column that cannot grow with its figure: else "100%" would stand out of the ring. */}
      <div
        style={{
          position: "absolute",
          inset: "15%",
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr)",
          placeItems: "center",
        }}
      >
        {children}
      </div>
    </div>
  );
}
