import type { ReactNode } from "react";
import { graphemes } from "@/lib/timeline/text";
import { useFilm } from "../compositions/film-context";
import { Fit } from "../primitives/fit";
import { revealStyle } from "../primitives/reveal";
import { typeOf } from "../primitives/text";
import type { ItemProps } from "./item-props";
import { MediaBox } from "./media-box";

/** Text with the parts not shown yet kept in place, so that nothing moves as it appears. */
function parts({ item, state }: Pick<ItemProps<"text">, "item" | "state">): ReactNode {
  if (state.count < 0) return item.text;
  if (item.animation === "typewriter") {
    const all = graphemes(item.text);
    return (
      <>
        {all.slice(0, state.count).join("")}
        <span style={{ visibility: "hidden" }}>{all.slice(state.count).join("")}</span>
      </>
    );
  }
  let word = 0;
  return item.text.split(/(\s+)/).map((part, index) => {
    if (!part.trim()) return part;
    word += 1;
    const place = `word-${index}`;
    const progress = word < state.count ? 1 : word === state.count ? state.reveal : 0;
    return (
      <span key={place} style={progress >= 1 ? undefined : { opacity: progress }}>
        {part}
      </span>
    );
  });
}

/** Free text of the user's in a box. */
export function TextItem({ item, state }: ItemProps<"text">) {
  const { theme } = useFilm();
  const role = item.font === "mono" ? "mono" : item.font === "body" ? "body" : "display";
  const kind = item.animation === "rise" ? "rise" : "fade";
  const padding = item.background ? "0.25em 0.5em" : 0;
  const whole =
    item.animation === "fade" || item.animation === "rise" ? revealStyle(kind, state.reveal, item.fontSize * 0.5) : {};
  return (
    <MediaBox box={item.box} style={{ overflow: "visible" }}>
      <div style={{ width: "100%", height: "100%", ...whole }}>
        <Fit
          max={item.fontSize}
          min={Math.min(item.fontSize, item.fontSize * 0.35)}
          align={item.align}
          valign="center"
          style={{
            ...typeOf(theme, role),
            fontWeight: item.fontWeight,
            color: item.color ?? theme.text,
            whiteSpace: "pre-wrap",
          }}
        >
          {item.background ? (
            <span
              style={{
                display: "inline-block",
                background: item.background,
                padding,
                borderRadius: "0.2em",
                maxWidth: "100%",
              }}
            >
              {parts({ item, state })}
            </span>
          ) : (
            parts({ item, state })
          )}
        </Fit>
      </div>
    </MediaBox>
  );
}
