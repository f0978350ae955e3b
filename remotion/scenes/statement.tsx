import { mix } from "@/lib/timeline/theme/color";
import type { Theme } from "@/lib/timeline/theme/themes";
import { Fit } from "../primitives/fit";
import { Icon } from "../primitives/icon";
import { Ornament } from "../primitives/ornament";
import { revealStyle } from "../primitives/reveal";
import { boxesOf, RisingWords } from "../primitives/rising-words";
import { Stage } from "../primitives/stage";
import { FitText, typeOf } from "../primitives/text";
import { markedWords } from "./statement/marked-words";
import type { SceneProps } from "./types";

const round = (value: number) => Math.round(value * 1000) / 1000;

/** A stroke of marker behind one word, drawn from the side the text starts at. */
function Marker({
  theme,
  progress,
  rtl,
  joined,
  pointed,
}: {
  theme: Theme;
  progress: number;
  rtl: boolean;
  /** Meets the stroke of the next word. */
  joined: boolean;
  /** The word carries a comma or full stop, which is not marked. */
  pointed: boolean;
}) {
  if (progress <= 0) return null;
  const plain = theme.card === "rule" || theme.card === "ink";
  return (
    <span
      style={{
        position: "absolute",
        zIndex: -1,
        insetInlineStart: "-0.08em",
        // Strokes of neighbouring words meet across the space between them.
        insetInlineEnd: joined ? "-0.3em" : pointed ? "0.2em" : "-0.08em",
        bottom: plain ? "0.02em" : "0.06em",
        height: plain ? "0.14em" : "0.42em",
        borderRadius: plain ? 0 : "0.14em",
        // Opaque, since strokes of neighbouring words overlap.
        background: plain ? theme.accent : mix(theme.bg, theme.accent, theme.mode === "dark" ? 0.42 : 0.4),
        transformOrigin: rtl ? "right" : "left",
        transform: progress < 1 ? `scaleX(${round(progress)})` : undefined,
      }}
    />
  );
}

/** One sentence, large, with the phrases that carry it marked as they are spoken. */
export function StatementScene({ visual, theme, layout, reveal, dir }: SceneProps<"statement">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const text = reveal("text");
  const words = boxesOf(visual.text).flatMap((box) => box.split("\u00a0"));
  const marked = markedWords(words, visual.marks);
  const iconSize = u * (tall ? 17 : 13);
  const head = (visual.icon ? iconSize : u * 2) + u * 3 + (visual.kicker ? u * 5.4 : 0);
  /** How far the stroke behind word `index` is drawn: a mark's words one after the other. */
  const stroke = (index: number) => {
    const entry = marked[index];
    if (!entry) return 0;
    return Math.min(1, Math.max(0, reveal(`mark:${entry.mark}`) * entry.of - entry.at));
  };
  return (
    <Stage
      layout={layout}
      style={{
        justifyContent: "center",
        gap: u * (tall ? 3.4 : 2.6),
        paddingInlineEnd: tall ? 0 : content.width * 0.08,
      }}
    >
      {visual.icon ? (
        <div style={revealStyle("pop", reveal("icon"))}>
          <Icon icon={visual.icon} size={iconSize} color={theme.primaryText} />
        </div>
      ) : (
        <Ornament theme={theme} layout={layout} progress={text} rtl={dir === "rtl"} />
      )}
      {visual.kicker ? (
        <div style={revealStyle("fade", text)}>
          <FitText
            text={visual.kicker}
            theme={theme}
            type="kicker"
            color={theme.primaryText}
            max={u * 2.3}
            min={u * 1.6}
            maxLines={2}
            box={{ height: "auto", maxHeight: u * 5.4 }}
          />
        </div>
      ) : null}
      <Fit
        max={u * (tall ? 10.6 : 8.8)}
        min={u * 3}
        fitText={visual.text}
        box={{ height: "auto", maxHeight: content.height - head }}
        style={{ ...typeOf(theme, "display"), lineHeight: theme.leading + 0.12, isolation: "isolate" }}
      >
        <RisingWords
          text={visual.text}
          progress={text}
          behind={(index) => (
            <Marker
              theme={theme}
              progress={stroke(index)}
              rtl={dir === "rtl"}
              pointed={/[,.;:]$/u.test(words[index] ?? "")}
              joined={
                marked[index] !== undefined &&
                marked[index]?.mark === marked[index + 1]?.mark &&
                (marked[index + 1]?.at ?? 0) > 0
              }
            />
          )}
        />
      </Fit>
    </Stage>
  );
}
