import { mix } from "@/lib/timeline/theme/color";
import { Icon } from "../primitives/icon";
import { Ornament } from "../primitives/ornament";
import { revealStyle } from "../primitives/reveal";
import { Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import type { SceneProps } from "./types";

/** What the viewer is asked to do, on a ground that takes most of the canvas; what is said besides stands above it. */
function CallScene({ visual, theme, layout, reveal }: SceneProps<"outro">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const call = reveal("call");
  const square = theme.radius === 0;
  const iconSize = visual.icon ? u * (tall ? 18 : 15) : 0;
  const lines = [visual.title, visual.subtitle].filter(Boolean);
  const above = lines.length ? content.height * (tall ? 0.24 : 0.26) : 0;
  const gap = u * (lines.length ? 3 : 0);
  const pad = u * (tall ? 5 : 5.5);
  const ground = content.height - above - gap;
  const inner = ground - pad * 2 - (tall && iconSize ? iconSize + u * 3 : 0);
  return (
    <Stage layout={layout} style={{ justifyContent: "center", gap }}>
      {lines.length ? (
        <div style={{ flex: "none", maxHeight: above, display: "flex", flexDirection: "column", gap: u * 1.4 }}>
          {lines.map((text, index) => (
            <div key={text} style={revealStyle("rise", reveal(index ? "subtitle" : "title"), u * 2)}>
              <FitText
                text={text}
                theme={theme}
                type={index ? "body" : "strong"}
                color={index ? theme.muted : theme.text}
                max={u * (tall ? 5.4 : 4.8) * (index ? 0.72 : 1)}
                min={u * 1.8}
                maxLines={3}
                box={{ height: "auto", maxHeight: (above - u * 1.4) / lines.length }}
              />
            </div>
          ))}
        </div>
      ) : null}
      <div
        style={{
          flex: "none",
          height: ground,
          boxSizing: "border-box",
          padding: pad,
          borderRadius: square ? 0 : Math.min(theme.radius * u * 1.6, u * 6),
          background: theme.primary,
          color: theme.onPrimary,
          display: "flex",
          flexDirection: tall ? "column" : "row",
          alignItems: tall ? "flex-start" : "center",
          justifyContent: "center",
          gap: u * (tall ? 3 : 5),
          ...revealStyle("scale", Math.max(call, lines.length ? 0 : reveal("title"))),
        }}
      >
        {visual.icon ? (
          <div
            style={{
              flex: "none",
              width: iconSize,
              height: iconSize,
              borderRadius: square ? 0 : theme.radius > 2 ? "50%" : "28%",
              background: theme.onPrimary,
              display: "grid",
              placeItems: "center",
            }}
          >
            <Icon icon={visual.icon} size={iconSize * 0.62} color={theme.primary} />
          </div>
        ) : null}
        <div style={{ flex: tall ? "none" : 1, width: tall ? "100%" : undefined, minWidth: 0 }}>
          <FitText
            text={visual.call}
            rise={call}
            theme={theme}
            type="display"
            color={theme.onPrimary}
            max={u * (tall ? 11 : 9.6)}
            min={u * 3}
            maxLines={tall ? 7 : 4}
            box={{ height: "auto", maxHeight: inner }}
          />
        </div>
      </div>
    </Stage>
  );
}

/** The end: thanks or a summary, and what to do next. Centred, unlike every other scene. */
export function OutroScene(props: SceneProps<"outro">) {
  return props.visual.emphasis === "call" && props.visual.call ? <CallScene {...props} /> : <EndScene {...props} />;
}

function EndScene({ visual, theme, layout, reveal, dir }: SceneProps<"outro">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const title = reveal("title");
  const iconSize = u * (tall ? 15 : 10.5);
  const gap = u * 2.4;
  const subtitleRoom = visual.subtitle ? content.height * (tall ? 0.18 : 0.13) : 0;
  const callRoom = visual.call ? u * (tall ? 9 : 6.8) : 0;
  const rest = (visual.icon ? iconSize : u * 2) + subtitleRoom + callRoom + gap * 3;
  const square = theme.radius === 0;
  return (
    <Stage
      layout={layout}
      style={{
        alignItems: "center",
        justifyContent: "center",
        gap,
        paddingInline: tall ? 0 : content.width * 0.1,
      }}
    >
      {visual.icon ? (
        <div
          style={{
            flex: "none",
            width: iconSize,
            height: iconSize,
            borderRadius: square ? 0 : theme.radius > 2 ? "50%" : "28%",
            background: mix(theme.surface, theme.primary, 0.2),
            display: "grid",
            placeItems: "center",
            ...revealStyle("pop", reveal("icon")),
          }}
        >
          <Icon icon={visual.icon} size={iconSize * 0.6} color={theme.primaryText} />
        </div>
      ) : (
        <Ornament theme={theme} layout={layout} progress={title} rtl={dir === "rtl"} />
      )}
      <div style={{ width: "100%" }}>
        <FitText
          text={visual.title}
          rise={title}
          theme={theme}
          type="display"
          align="center"
          max={u * (tall ? 8.4 : 8)}
          min={u * 3.4}
          maxLines={tall ? 5 : 3}
          box={{ height: "auto", maxHeight: content.height - rest }}
        />
      </div>
      {visual.subtitle ? (
        <div style={{ width: "100%", ...revealStyle("rise", reveal("subtitle"), u * 2) }}>
          <FitText
            text={visual.subtitle}
            theme={theme}
            type="body"
            color={theme.muted}
            align="center"
            max={u * (tall ? 4.2 : 3.5)}
            min={u * 1.8}
            maxLines={4}
            box={{ height: "auto", maxHeight: subtitleRoom }}
          />
        </div>
      ) : null}
      {visual.call ? (
        <div
          style={{
            maxWidth: "100%",

            padding: `${u * 1.5}px ${u * 3.4}px`,
            borderRadius: square ? 0 : theme.radius > 1 ? u * 6 : theme.radius * u,
            background: theme.primary,
            color: theme.onPrimary,
            ...revealStyle("pop", reveal("call")),
          }}
        >
          <FitText
            text={visual.call}
            theme={theme}
            type="strong"
            align="center"
            max={u * 2.8}
            min={u * 1.7}
            maxLines={2}
            box={{ height: "auto", maxHeight: callRoom - u * 3 }}
          />
        </div>
      ) : null}
    </Stage>
  );
}
