import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { itemsOfKind } from "@/lib/timeline/derive";
import { applyDiff, applyOp, invertDiff } from "@/lib/timeline/ops";
import { changesSchema } from "@/lib/timeline/ops/apply-changes";
import { problemsOf } from "@/lib/timeline/problems";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { captionPages, heardWords, localFrame, speakingItems } from "@/lib/timeline/spoken";
import { choices } from "./arbitrary";
import { spokenFilm } from "./film";

const RUNS = Number(process.env.OPS_RUNS ?? 1000);
const film = spokenFilm();

/** Words that are shown where they are not heard, within a frame. */
function strayWords(timeline: Timeline): string[] {
  return speakingItems(timeline).flatMap((item) => {
    const said = timeline.speech[item.assetId]?.words ?? [];
    return heardWords(timeline, item).flatMap(({ key, from, to }) => {
      const word = said[Number(key.split(":").at(-1))];
      const at = (second: number) => item.from + localFrame(item, second, timeline.fps);
      const end = item.from + item.durationInFrames;
      const [first, last] = [Math.max(item.from, at(word?.start ?? 0)), Math.min(end, at(word?.end ?? 0))];
      return Math.abs(from - first) <= 1 && Math.abs(to - last) <= 1 ? [] : [`${key} at ${from}`];
    });
  });
}

/** A diff as it is sent. */
const plain = (diff: ReturnType<typeof invertDiff>): z.output<typeof changesSchema> =>
  changesSchema.parse(JSON.parse(JSON.stringify(diff)));

/** Files stay when what brought them is undone: something else may use them by then. */
const withoutFiles = (timeline: Timeline) => ({ ...timeline, assets: {}, speech: {} });

/** Exactly the same, found out fast; shown at length only where it is not so. */
function same(one: Timeline, other: Timeline): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toStrictEqual(other);
}

describe("any sequence of operations", () => {
  it("keeps the document valid, its words where they sound, and is undone to exactly what was there", () => {
    fc.assert(
      fc.property(fc.array(choices, { minLength: 1, maxLength: 12 }), (sequence) => {
        let now = film;
        const undo: [Timeline, ReturnType<typeof invertDiff>][] = [];
        for (const [index, choose] of sequence.entries()) {
          const outcome = applyOp(now, choose(now, `new-${index}`));
          if (outcome.refusal) continue;
          same(applyDiff(now, outcome.diff), outcome.document);
          undo.push([now, invertDiff(outcome.diff)]);
          if (outcome.diff.length > 0) {
            const undone = applyOp(outcome.document, { op: "applyChanges", changes: plain(invertDiff(outcome.diff)) });
            expect(undone.refusal).toBeUndefined();
            if (undone.document) same(withoutFiles(undone.document), withoutFiles(now));
          }
          now = outcome.document;
          expect(problemsOf(now)).toEqual([]);
          expect(strayWords(now)).toEqual([]);
        }
        same(parseTimeline(JSON.parse(JSON.stringify(now))), now);
        for (const [before, diff] of undo.reverse()) {
          now = applyDiff(now, diff);
          same(now, before);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("shows each word once that is heard", () => {
    const [captions] = itemsOfKind(film, "captions");
    expect(captionPages(film, captions!).flatMap(({ words }) => words)).toHaveLength(20);
  });
});
