import type { Icon as IconDrawing } from "@/lib/timeline/schema/parts";
import { alpha, mix } from "@/lib/timeline/theme/color";
import type { Theme } from "@/lib/timeline/theme/themes";
import { Icon } from "./icon";
import { awaitedStyle, drawOn, revealStyle } from "./reveal";

const RAYS = Array.from({ length: 24 }, (_, index) => index * 15);

/** The ground behind a hero icon, in a 400 × 400 box; one for each manner of card. */
function Ground({ theme, progress }: { theme: Theme; progress: number }) {
  const { primary, accent } = theme;
  const line = (color: string, width: number) => ({
    fill: "none",
    stroke: color,
    strokeWidth: width,
    ...drawOn(progress),
  });
  switch (theme.card) {
    case "ink":
      return (
        <>
          <rect x="66" y="66" width="290" height="290" fill={theme.text} transform="rotate(-4 200 200)" />
          <rect
            x="48"
            y="46"
            width="290"
            height="290"
            fill={mix(theme.surface, accent, 0.22)}
            stroke={theme.text}
            strokeWidth="5"
            transform="rotate(-4 200 200)"
          />
          <circle cx="330" cy="74" r="30" fill={primary} stroke={theme.text} strokeWidth="5" />
        </>
      );
    case "soft":
      return (
        <>
          <path
            d="M200 22C292 8 386 76 384 176C382 282 322 376 208 380C96 384 18 310 22 204C26 104 98 38 200 22Z"
            fill={mix(theme.bg2, primary, 0.2)}
          />
          <path
            d="M200 62C276 52 348 102 346 184C344 270 290 338 204 342C114 346 58 282 60 204C62 124 122 72 200 62Z"
            fill={theme.surface}
          />
          <circle cx="352" cy="84" r="24" fill={accent} />
          <circle cx="42" cy="318" r="15" fill={primary} />
        </>
      );
    case "glow":
      return (
        <>
          <path d="M200 16L359 108V292L200 384L41 292V108Z" fill={alpha(primary, 0.13)} />
          <path d="M200 16L359 108V292L200 384L41 292V108Z" {...line(primary, 5)} />
          <path d="M200 48L331 124V276L200 352L69 276V124Z" {...line(alpha(accent, 0.75), 2.5)} />
          <circle cx="359" cy="108" r="9" fill={accent} />
          <circle cx="41" cy="292" r="9" fill={accent} />
        </>
      );
    case "solid":
      return (
        <>
          <rect x="46" y="46" width="308" height="308" rx="30" fill={mix(theme.surface, primary, 0.14)} />
          <path d="M20 96V20H96M304 20H380V96M380 304V380H304M96 380H20V304" {...line(primary, 6)} />
          <rect x="318" y="318" width="36" height="36" fill={accent} rx="5" />
        </>
      );
    case "plain":
      return (
        <>
          {RAYS.map((angle, index) => (
            <line
              key={angle}
              x1="200"
              y1="10"
              x2="200"
              y2={index % 2 ? 34 : 44}
              stroke={index % 2 ? accent : primary}
              strokeWidth="8"
              strokeLinecap="round"
              transform={`rotate(${angle} 200 200)`}
              opacity={0.75}
            />
          ))}
          <circle cx="200" cy="200" r="140" fill={theme.surface} />
        </>
      );
    case "rule":
      return (
        <>
          <rect x="70" y="20" width="310" height="310" fill={primary} />
          <rect x="20" y="70" width="310" height="310" fill={theme.surface} stroke={theme.text} strokeWidth="3" />
        </>
      );
    case "tint":
      return (
        <>
          {[188, 164, 140].map((radius, index) => (
            <circle
              key={radius}
              cx="200"
              cy="200"
              r={radius}
              {...line(alpha(primary, 0.24 + index * 0.16), 2.5)}
              transform={`rotate(${index * 70} 200 200)`}
            />
          ))}
          <circle cx="200" cy="200" r="122" fill={mix(theme.surface, primary, 0.14)} />
          <circle cx="344" cy="96" r="17" fill={accent} />
        </>
      );
    default:
      return (
        <>
          <circle cx="200" cy="200" r="190" {...line(alpha(primary, 0.3), 2)} />
          <circle
            cx="200"
            cy="200"
            r="160"
            {...line(alpha(primary, 0.5), 2)}
            strokeDasharray={progress >= 1 ? "0.004 0.012" : 1}
            strokeDashoffset={progress >= 1 ? 0 : 1 - progress}
          />
          <circle cx="200" cy="200" r="128" fill={mix(theme.surface, primary, 0.2)} />
          <circle cx="334" cy="66" r="15" fill={accent} />
          <circle cx="38" cy="256" r="9" fill={primary} />
        </>
      );
  }
}

interface HeroArtProps {
  icon: IconDrawing;
  theme: Theme;
  progress: number;
  /** Side of its square, pixels. */
  size: number;
}

/** A large icon on the theme's own ground. */
export function HeroArt({ icon, theme, progress, size }: HeroArtProps) {
  return (
    <div style={{ position: "relative", width: size, height: size, flex: "none", ...awaitedStyle(progress) }}>
      <svg
        viewBox="0 0 400 400"
        width={size}
        height={size}
        aria-hidden="true"
        style={{ display: "block", overflow: "visible" }}
      >
        <Ground theme={theme} progress={progress} />
      </svg>
      <div
        style={{
          position: "absolute",
          inset: 0,
          display: "grid",
          placeItems: "center",
          ...revealStyle("pop", progress),
        }}
      >
        <div
          style={
            theme.card === "rule"
              ? { transform: "translate(-6.2%, 6.2%)" }
              : theme.card === "ink"
                ? { transform: "translate(-2%, -2%)" }
                : undefined
          }
        >
          <Icon icon={icon} size={size * 0.48} color={theme.primaryText} />
        </div>
      </div>
    </div>
  );
}
