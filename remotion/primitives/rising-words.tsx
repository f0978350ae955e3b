import type { CSSProperties, ReactNode } from "react";
import { easeOut } from "@/lib/timeline/state/motion";
import { withSoftHyphens } from "./soft-hyphens";

/** Share of the whole entry that one word takes; the rest is the time from the first word's start to the last one's. */
const WORD_SHARE = 0.5;
/** Letters joined or ordered from right to left: cut into boxes, a phrase of the other direction would turn round. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Progress of word `index` of `count` within an entry whose own progress is already eased. */
export function wordProgress(eased: number, index: number, count: number): number {
  if (eased <= 0 || eased >= 1) return eased;
  const time = 1 - (1 - eased) ** (1 / 3);
  const start = count > 1 ? (index / (count - 1)) * (1 - WORD_SHARE) : 0;
  return easeOut(Math.min(1, Math.max(0, (time - start) / WORD_SHARE)));
}

function boxStyle(progress: number): CSSProperties | undefined {
  if (progress >= 1) return undefined;
  if (progress <= 0) return { visibility: "hidden" };
  return {
    opacity: round(Math.min(1, progress * 1.8)),
    transform: `translateY(${round((1 - progress) * 0.62)}em)`,
  };
}

/** The pieces of a text that move on their own: words, with what is tied to them; the whole text where cutting would harm. */
export function boxesOf(text: string): string[] {
  return RIGHT_TO_LEFT.test(text) ? [text] : withSoftHyphens(text).split(" ");
}

interface RisingWordsProps {
  text: string;
  /** Eased progress of the whole entry. */
  progress: number;
  /** Drawn behind a word, by its index among all words (tied ones counted one by one). */
  behind?: (index: number) => ReactNode;
}

/** A text whose words come up one after the other. They keep their places: what moves is painted, not laid out. */
export function RisingWords({ text, progress, behind }: RisingWordsProps) {
  const boxes = boxesOf(text);
  let word = -1;
  return boxes.map((box, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's words never move
    <span key={index}>
      {index > 0 ? " " : null}
      <span
        style={{
          display: boxes.length > 1 ? "inline-block" : "block",
          maxWidth: "100%",
          ...boxStyle(wordProgress(progress, index, boxes.length)),
        }}
      >
        {behind
          ? box.split("\u00a0").map((part, at) => {
              word += 1;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text's words never move
                <span key={at}>
                  {at > 0 ? "\u00a0" : null}
                  <span style={{ position: "relative" }}>
                    {behind(word)}
                    {part}
                  </span>
                </span>
              );
            })
          : box}
      </span>
    </span>
  ));
}
