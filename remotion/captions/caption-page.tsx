import { Fragment } from "react";
import { directionOfLine, joined, jointBetween } from "@/lib/core/script-joint";
import type { Layout } from "@/lib/timeline/layout/layout";
import type { ItemOf } from "@/lib/timeline/schema";
import type { CaptionWord } from "@/lib/timeline/schema/overlays";
import type { Direction } from "@/lib/timeline/theme/direction";
import type { Theme } from "@/lib/timeline/theme/themes";
import { Fit } from "../primitives/fit";
import { withSoftHyphens } from "../primitives/soft-hyphens";
import { at } from "../primitives/stage";
import { LOOKS, type WordPhase } from "./looks";

interface CaptionPageViewProps {
  item: ItemOf<"captions">;
  words: readonly CaptionWord[];
  /** Index of the word spoken last, -1 before the first. */
  word: number;
  layout: Layout;
  theme: Theme;
  dir: Direction;
}

const PLACES = { top: "start", middle: "center", bottom: "end" } as const;

/** One page of at most two lines in the zone kept for captions. Words keep their places while the highlight moves. */
export function CaptionPageView({ item, words, word, layout, theme, dir }: CaptionPageViewProps) {
  const look = LOOKS[item.style](theme, item);
  const upright = layout.shape === "vertical" || layout.shape === "ads";
  const max = layout.unit * look.size[upright ? 0 : 1] * item.scale;
  const phase = (index: number): WordPhase => (index === word ? "active" : index < word ? "spoken" : "coming");
  return (
    <div style={at(layout.captions)} dir={directionOfLine(joined(words.map((entry) => entry.text))) ?? dir}>
      <Fit
        max={max}
        min={max * 0.55}
        maxLines={2}
        align="center"
        valign={PLACES[item.position]}
        style={{ textWrap: "balance", ...look.text }}
      >
        <span style={{ boxDecorationBreak: "clone", WebkitBoxDecorationBreak: "clone", ...look.plate }}>
          {words.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page's words never move
            <Fragment key={index}>
              {index > 0 ? jointBetween(words[index - 1]!.text, entry.text) || null : null}
              <span style={{ display: "inline-block", ...look.word(phase(index), entry.text.length) }}>
                {withSoftHyphens(entry.text)}
              </span>
            </Fragment>
          ))}
        </span>
      </Fit>
    </div>
  );
}
