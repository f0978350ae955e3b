import { describe, expect, it } from "vitest";
import { EditSession } from "@/lib/editor/session";
import { applyOps, type Diff, type OpInput } from "@/lib/timeline/ops";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import type { Timeline } from "@/lib/timeline/schema";
import { spokenFilm } from "../timeline/ops/film";

const film = spokenFilm(3);
let count = 0;
const edit = (session: EditSession, ops: OpInput[], merge?: string, now = 0) => {
  count += 1;
  return session.edit(ops, { id: `batch-${count}`, label: ops[0]?.op ?? "", now, ...(merge ? { merge } : {}) });
};
const titled = (title: string): OpInput => ({ op: "setFilm", title });
const moved = (id: string, by: number): OpInput => ({ op: "moveItems", ids: [id], by, newId: `new-${by}` });
const diffOf = (document: Timeline, ops: OpInput[]): Diff => applyOps(document, ops).diff ?? [];
const fromOf = ({ document }: EditSession, id: string) => itemsById(document).get(id)?.from;
/** An item at the end that nothing is linked to. */
const lone: OpInput = {
  op: "trackAdd",
  track: { id: "over", kind: "overlay" },
};
const text = (id: string, from: number): OpInput => ({
  op: "addItem",
  trackId: "over",
  item: { kind: "text", id, from, durationInFrames: 20, text: "Tea" },
});
const begun = applyOps(film, [lone, text("a", 10), text("b", 100)]).document ?? film;

describe("what is done here", () => {
  it("is undone and done again to the field, each step under its name", () => {
    const session = new EditSession(begun, 0);
    edit(session, [titled("One")]);
    edit(session, [moved("a", 5)]);
    const after = session.document;
    expect(session.done).toEqual(["setFilm", "moveItems"]);
    expect([session.undo("u-1"), session.undo("u-2"), session.undo("u-3")]).toEqual([
      "moveItems",
      "setFilm",
      undefined,
    ]);
    expect(session.document).toEqual(begun);
    expect([session.redo("r-1"), session.redo("r-2")]).toEqual(["setFilm", "moveItems"]);
    expect(session.document).toEqual(after);
  });

  it("is one step and one batch while a value is pulled, and one step where the batch was sent meanwhile", () => {
    const session = new EditSession(begun, 0);
    for (const [n, title] of ["T", "Te", "Tea"].entries()) edit(session, [titled(title)], "title", n * 100);
    expect(session.unsaved).toHaveLength(1);
    session.send();
    edit(session, [titled("Teas")], "title", 400);
    expect(session.unsaved).toHaveLength(2);
    expect(session.done).toHaveLength(1);
    session.undo("u-4");
    expect(session.document.title).toBe(begun.title);
  });

  it("changes nothing where it is refused, and says why", () => {
    const session = new EditSession(begun, 0);
    expect(edit(session, [titled("One"), moved("nobody", 1)])?.field).toBe("ids");
    expect(session.document).toBe(begun);
    expect(session.unsaved).toHaveLength(0);
  });
});

describe("what others do", () => {
  it("comes under what is not saved yet, and both are there", () => {
    const session = new EditSession(begun, 4);
    edit(session, [moved("a", 5)]);
    expect(session.arrived(5, { id: "other", diff: diffOf(begun, [moved("b", 7)]) })).toBe(true);
    expect([fromOf(session, "a"), fromOf(session, "b")]).toEqual([15, 107]);
    expect(session.revision).toBe(5);
  });

  it("that was missed comes before a batch that is saved", () => {
    const session = new EditSession(begun, 4);
    edit(session, [moved("a", 5)]);
    const batch = session.send();
    const other = diffOf(begun, [moved("b", 7)]);
    session.saved(batch?.id ?? "", {
      revision: 6,
      missed: [{ id: "other", diff: other }],
      diff: diffOf(begun, [moved("a", 5)]),
    });
    expect([fromOf(session, "a"), fromOf(session, "b"), session.unsaved.length]).toEqual([15, 107, 0]);
  });

  it("stays when something is undone that they have changed since", () => {
    const session = new EditSession(begun, 0);
    edit(session, [{ op: "setProperties", ids: ["a"], set: { text: "Coffee", opacity: 0.5 } }]);
    const batch = session.send();
    session.saved(batch?.id ?? "", { revision: 1, missed: [], diff: [] });
    const theirs = diffOf(session.document, [{ op: "setProperties", ids: ["a"], set: { text: "Cocoa" } }]);
    session.arrived(2, { id: "theirs", diff: theirs });
    session.undo("u-5");
    expect(itemsById(session.document).get("a")).toMatchObject({ text: "Cocoa", opacity: 1 });
  });

  it("can be undone where it was asked for here, but for the words that waited for it", () => {
    const session = new EditSession(begun, 0);
    session.order("sentence-1", "Change sentence");
    const waits = { of: "pending" as const, id: "s-1", from: null, to: { text: "Tea." } };
    session.arrived(1, { id: "other", diff: [waits] });
    expect(session.done).toEqual([]);
    const diff = [...diffOf(begun, [moved("b", 7)]), { ...waits, from: { text: "Tea." }, to: null }];
    session.arrived(2, { id: "sentence-1", diff });
    expect(session.done).toEqual(["Change sentence"]);
    session.undo("u-6");
    expect([fromOf(session, "b"), session.document.pending]).toEqual([100, {}]);
  });

  it("is asked for where something lies between", () => {
    const session = new EditSession(begun, 4);
    expect(session.arrived(7, { id: "later", diff: [] })).toBe(false);
    expect(session.arrived(3, { id: "earlier", diff: [] })).toBe(true);
  });

  it("may leave no place for a batch: it is sent all the same, and taken out once the studio has kept it", () => {
    const session = new EditSession(begun, 0);
    edit(session, [moved("a", 5)]);
    edit(session, [titled("Mine")]);
    session.arrived(1, { id: "theirs", diff: diffOf(begun, [{ op: "removeItems", ids: ["a"] }]) });
    expect([session.unsaved.length, session.document.title]).toEqual([2, "Mine"]);
    session.refused(session.send()?.id ?? "");
    expect([session.unsaved.length, session.done]).toEqual([1, ["setFilm"]]);
  });
});
