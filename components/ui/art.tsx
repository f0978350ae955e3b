import { cn } from "./cn";

/** Empty states: a viewfinder over frames that have not been shot. `variant` says what will lie in them. */
export function EmptyArt({
  variant = "film",
  className,
}: {
  variant?: "film" | "job" | "key" | "lost";
  className?: string;
}) {
  return (
    <svg viewBox="0 0 220 132" aria-hidden className={cn("h-32 w-auto", className)} fill="none">
      <g className="stroke-line-strong" strokeWidth="1.5">
        <rect x="22" y="34" width="74" height="52" rx="7" className="fill-surface" transform="rotate(-7 59 60)" />
        <rect x="124" y="34" width="74" height="52" rx="7" className="fill-surface" transform="rotate(7 161 60)" />
        <rect x="58" y="24" width="104" height="72" rx="9" className="fill-raised" />
      </g>
      {variant === "film" && (
        <>
          <path
            d="M101 48.6c0-1.7 1.8-2.7 3.3-1.9l19 11c1.4.9 1.4 3 0 3.8l-19 11c-1.5.8-3.3-.2-3.3-1.9v-22Z"
            className="fill-accent"
          />
          <path d="M72 84h76" className="stroke-line-strong" strokeWidth="3" strokeLinecap="round" />
          <path d="M72 84h22" className="stroke-accent" strokeWidth="3" strokeLinecap="round" />
        </>
      )}
      {variant === "job" &&
        [42, 60, 78].map((y, index) => (
          <g key={y} strokeWidth="3" strokeLinecap="round">
            <circle cx="76" cy={y} r="5" className={index === 0 ? "fill-accent" : "fill-line-strong"} />
            <path d={`M90 ${y}h${[52, 40, 46][index]}`} className="stroke-line-strong" />
          </g>
        ))}
      {variant === "key" && (
        <g className="stroke-accent" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round">
          <circle cx="92" cy="60" r="12" />
          <path d="M104 60h36v9M128 60v7" />
        </g>
      )}
      {variant === "lost" && (
        <text x="110" y="70" textAnchor="middle" className="display fill-accent font-bold text-3xl">
          404
        </text>
      )}
      <g className="stroke-accent" strokeWidth="2.5" strokeLinecap="square">
        <path d="M46 26V14h12M174 26V14h-12M46 94v12h12M174 94v12h-12" />
      </g>
    </svg>
  );
}
