import { alpha, mix } from "@/lib/timeline/theme/color";
import { fontStack } from "@/lib/timeline/theme/themes";
import { Fit } from "../primitives/fit";
import { revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { Stage } from "../primitives/stage";
import { keyed } from "./keyed";
import type { SceneProps } from "./types";

/** Advance of one character of the monospaced face, em. */
const ADVANCE = 0.6;

/** Code in an editor's window, line after line; the newest line is lit. Long files scroll with the narration. */
export function CodeScene({ visual, theme, layout, reveal, dir }: SceneProps<"code">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const { lines } = visual;
  const dark = theme.mode === "dark";
  const paper = dark ? mix(theme.bg, "#000000", 0.45) : "#ffffff";
  const ink = dark ? "#e6edf3" : "#1f2328";
  const newest = lines.reduce((last, _, index) => (reveal(`line:${index}`) > 0 ? index : last), 0);
  const room = tall ? 24 : 15;
  const first = Math.min(Math.max(0, newest - room + 2), Math.max(0, lines.length - room));
  const visible = lines.slice(first, first + room);
  const longest = Math.max(12, ...lines.map((line) => line.reduce((sum, token) => sum + token.text.length, 0)));
  const gutter = String(lines.length).length + 3.2;
  // One size for the whole file, so that nothing jumps while it scrolls; very long lines wrap instead of shrinking away.
  const fitting = (content.width - u * 5) / ((longest + gutter) * ADVANCE);
  const wraps = fitting < u * (tall ? 1.9 : 1.55);
  const max = wraps ? u * (tall ? 2.5 : 1.9) : Math.min(fitting, u * (tall ? 2.9 : 3.1));
  return (
    <Stage layout={layout} style={{ gap: u * 2.6, justifyContent: "center" }}>
      <SceneHeading
        text={visual.heading}
        theme={theme}
        layout={layout}
        progress={reveal("heading")}
        dir={dir}
        size={tall ? 6.8 : 5.2}
        maxHeight={tall ? 12 : 9}
      />
      <div
        dir="ltr"
        style={{
          flex: "0 1 auto",
          minHeight: 0,
          display: "flex",
          flexDirection: "column",
          background: paper,
          borderRadius: Math.max(0.6, theme.radius) * u,
          overflow: "hidden",
          boxShadow: `inset 0 0 0 ${Math.max(1, u * 0.14)}px ${dark ? alpha("#ffffff", 0.14) : alpha("#000000", 0.14)}, 0 ${u}px ${u * 3.4}px ${alpha("#000000", dark ? 0.4 : 0.13)}`,
          ...revealStyle("rise", visual.heading || visual.file ? reveal("heading") : reveal("line:0"), u * 3),
        }}
      >
        <div
          style={{
            flex: "none",
            display: "flex",
            alignItems: "center",
            gap: u * 0.9,
            height: u * 5,
            padding: `0 ${u * 2}px`,
            background: dark ? alpha("#ffffff", 0.06) : alpha("#000000", 0.045),
          }}
        >
          {[theme.negative, theme.chart[3] ?? theme.accent, theme.positive].map((color) => (
            <span key={color} style={{ width: u * 1.2, height: u * 1.2, borderRadius: "50%", background: color }} />
          ))}
          <span
            style={{
              flex: 1,
              minWidth: 0,
              marginInlineStart: u,
              fontFamily: fontStack(theme.mono),
              fontSize: u * 1.8,
              color: dark ? alpha("#ffffff", 0.66) : alpha("#000000", 0.6),
              whiteSpace: "nowrap",
              overflow: "hidden",
              textOverflow: "ellipsis",
            }}
          >
            {visual.file || visual.language}
          </span>
        </div>
        <div
          style={{
            flex: "0 1 auto",
            minHeight: 0,
            height: Math.min(content.height, visible.length * max * (wraps ? 2.6 : 1.56) + u * 3.4),
            padding: `${u * 1.6}px 0`,
          }}
        >
          <Fit
            max={max}
            min={u}
            valign="start"
            style={{ fontFamily: fontStack(theme.mono), fontWeight: 500, lineHeight: 1.55, color: ink }}
          >
            {visible.map((line, offset) => {
              const index = first + offset;
              const progress = reveal(`line:${index}`);
              const lit = index === newest ? 1 : 0;
              return (
                <div
                  key={index}
                  style={{
                    display: "flex",
                    background: lit ? alpha(theme.primary, dark ? 0.2 : 0.12) : undefined,
                    boxShadow: lit ? `inset ${u * 0.35}px 0 0 ${theme.primary}` : undefined,
                    ...revealStyle("fade", progress),
                  }}
                >
                  <span
                    style={{
                      flex: "none",
                      width: `${gutter * ADVANCE}em`,
                      paddingInlineEnd: "1.1em",
                      boxSizing: "border-box",
                      textAlign: "end",
                      opacity: 0.42,
                      fontVariantNumeric: "tabular-nums",
                    }}
                  >
                    {index + 1}
                  </span>
                  <span
                    style={{
                      flex: 1,
                      minWidth: 0,
                      paddingInlineEnd: "1em",
                      whiteSpace: wraps ? "pre-wrap" : "pre",
                      overflowWrap: wraps ? "anywhere" : undefined,
                      minHeight: "1.55em",
                    }}
                  >
                    {keyed(line).map(({ item: token, key }) => (
                      <span key={key} style={token.color ? { color: token.color } : undefined}>
                        {token.text}
                      </span>
                    ))}
                  </span>
                </div>
              );
            })}
          </Fit>
        </div>
      </div>
    </Stage>
  );
}
