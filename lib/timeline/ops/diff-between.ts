import { isSame } from "@/lib/core/same";
import type { Timeline } from "../schema";
import { type Change, type Diff, filmFields, headsById, itemsById } from "./core/diff";
import { differing } from "./core/records";

type Kind = Exclude<Change["of"], "film">;
type Records = ReadonlyMap<string, object>;

function changesOf(of: Kind, before: Records, after: Records): Change[] {
  const changes: Change[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(id), after.get(id)];
    if (from === to || (from && to && isSame(from, to))) continue;
    const fields = from && to ? differing(from, to) : { from: from ?? null, to: to ?? null };
    if (fields) changes.push({ of, id, ...fields } as Change);
  }
  return changes;
}

const listed = (list: readonly { id: string }[]): Records => new Map(list.map((one) => [one.id, one]));
const named = (record: Readonly<Record<string, object>>): Records => new Map(Object.entries(record));

/** What makes one document out of another: applied to `before` it gives `after`. Tracks come before what lies on them, and go after it. */
export function diffBetween(before: Timeline, after: Timeline): Diff {
  const tracks = changesOf("track", headsById(before), headsById(after));
  const film = differing(filmFields(before), filmFields(after));
  return [
    ...tracks.filter(({ to }) => to !== null),
    ...(film ? [{ of: "film" as const, id: "film" as const, ...film }] : []),
    ...changesOf("asset", named(before.assets), named(after.assets)),
    ...changesOf("speech", named(before.speech), named(after.speech)),
    ...changesOf("item", itemsById(before), itemsById(after)),
    ...changesOf("pending", named(before.pending), named(after.pending)),
    ...changesOf("marker", listed(before.markers), listed(after.markers)),
    ...changesOf("chapter", listed(before.chapters), listed(after.chapters)),
    ...tracks.filter(({ to }) => to === null),
  ];
}
