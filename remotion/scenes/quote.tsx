import { graphemes } from "@/lib/timeline/text";
import { alpha } from "@/lib/timeline/theme/color";
import { fontStack, isSerif } from "@/lib/timeline/theme/themes";
import { revealStyle } from "../primitives/reveal";
import { Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import type { SceneProps } from "./types";

/** First letters of the first and last name. */
function initials(name: string): string {
  const parts = name
    .replace(/^(?:the|an?|le|la|une?)\s+/i, "")
    .split(/\s+/)
    .filter((part) => /^\p{L}/u.test(part));
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) =>
    part ? graphemes(part)[0] : "",
  );
  return letters.join("").toUpperCase();
}

/** Someone's words, large, with who said them. */
export function QuoteScene({ visual, theme, layout, reveal, dir }: SceneProps<"quote">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const quote = reveal("quote");
  const author = reveal("author");
  const serif = isSerif(theme.display);
  const latin = dir === "ltr";
  const name = visual.author || visual.role;
  // A short quotation fills the canvas as a long one does.
  const largest = (tall ? 8.6 : 7.6) * (visual.quote.length < 80 ? 1.3 : 1);
  return (
    <Stage layout={layout} style={{ justifyContent: "center", gap: u * 3.4, paddingInline: tall ? 0 : u * 4 }}>
      <div style={{ position: "relative" }}>
        <svg
          viewBox="0 0 100 72"
          width={u * (tall ? 11 : 9.5)}
          aria-hidden="true"
          style={{ display: "block", marginBottom: u * 2.2, transform: dir === "rtl" ? "scaleX(-1)" : undefined }}
        >
          {/* Stands from the start: who is quoted is often said first. */}
          <g>
            <path d="M0 72V40C0 16 14 2 38 0L41 12C28 15 21 23 20 34H40V72Z" fill={theme.primary} />
            <path d="M56 72V40C56 16 70 2 94 0L97 12C84 15 77 23 76 34H96V72Z" fill={theme.accent} />
          </g>
        </svg>
        <div>
          <FitText
            text={visual.quote}
            rise={quote}
            theme={theme}
            type="heading"
            max={u * largest}
            min={u * 2.6}
            style={{
              ...(serif && latin ? { fontStyle: "italic", fontWeight: Math.min(theme.displayWeight, 560) } : {}),
              lineHeight: theme.leading + 0.12,
            }}
            box={{ height: "auto", maxHeight: content.height - u * (name ? 24 : 12) }}
          />
        </div>
      </div>
      {name ? (
        <div
          style={{
            flex: "none",
            display: "flex",
            alignItems: "center",
            gap: u * 1.6,
            ...revealStyle("slide", author, u * 3, dir === "rtl"),
          }}
        >
          <div
            style={{
              flex: "none",
              width: u * 6.4,
              height: u * 6.4,
              borderRadius: theme.radius > 0 ? "50%" : 0,
              background: theme.primary,
              color: theme.onPrimary,
              display: "grid",
              placeItems: "center",
              fontFamily: fontStack(theme.display),
              fontWeight: 700,
              fontSize: u * 2.4,
              boxShadow: `0 0 0 ${u * 0.5}px ${alpha(theme.primary, 0.22)}`,
            }}
          >
            {initials(name)}
          </div>
          <div style={{ flex: 1, minWidth: 0 }}>
            <FitText
              text={name}
              theme={theme}
              type="strong"
              max={u * 3.2}
              min={u * 1.6}
              maxLines={2}
              box={{ height: "auto", maxHeight: u * 5.4 }}
            />
            {visual.author && visual.role ? (
              <FitText
                text={visual.role}
                theme={theme}
                type="body"
                color={theme.muted}
                max={u * 2.5}
                min={u * 1.4}
                maxLines={2}
                box={{ height: "auto", maxHeight: u * 4.6 }}
              />
            ) : null}
          </div>
        </div>
      ) : null}
    </Stage>
  );
}
