import fc from "fast-check";
import { expect, it } from "vitest";
import { applyOp, invertDiff } from "@/lib/timeline/ops";
import { diffSchema } from "@/lib/timeline/ops/core/diff-schema";
import { choices } from "./arbitrary";
import { spokenFilm } from "./film";

const film = spokenFilm();
const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const issues = (value: unknown): string[] =>
  diffSchema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

it("takes what any operation changes, and what undoes it, and answers it as it was", () => {
  fc.assert(
    fc.property(choices, (choose) => {
      const { refusal, diff } = applyOp(film, choose(film, "new"));
      if (refusal) return;
      for (const one of [diff, invertDiff(diff)].map(kept)) expect(diffSchema.parse(one)).toEqual(one);
    }),
    { numRuns: 200 },
  );
});

it("names the change and the field that no document holds", () => {
  const marker = { id: "m1", frame: 3, name: "", color: "" };
  const good = { of: "marker", id: "m1", from: null, to: marker };
  expect(issues([good])).toEqual([]);
  expect(issues([good, { ...good, from: { frame: 1 }, to: { frame: "two" } }])).toEqual([
    expect.stringMatching(/^1\.to\.frame: /),
  ]);
  expect(issues([{ ...good, to: { frame: 3 } }])).toEqual(["0: is no whole record"]);
  expect(issues([{ ...good, from: null, to: null }])).toEqual(["0: is no whole record"]);
  expect(issues([{ of: "item", id: "i", from: { from: 0 }, to: { from: 2, gained: 1 } }])).toHaveLength(1);
  expect(issues([{ ...good, of: "plugin" }])).toHaveLength(1);
});
