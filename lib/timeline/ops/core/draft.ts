import { say } from "@/lib/messages/say";
import { contentDuration, endOf } from "../../derive";
import { inOrder, itemProblems, overlapsOf } from "../../problems";
import {
  type Asset,
  type Chapter,
  type Item,
  itemSchema,
  type Marker,
  type Pending,
  type Timeline,
} from "../../schema";
import type { Speech } from "../../schema/speech";
import {
  applyDiff,
  type Change,
  type Diff,
  type FilmFields,
  filmFields,
  headsById,
  itemsById,
  type PlacedItem,
  type TrackHead,
  unplaced,
} from "./diff";
import { defined, differing, isOnlyMoved, standing, touchers } from "./records";
import { Refused, refuse } from "./refusal";

/** A document while an operation changes it: what is read is as it is by then. */
export class Draft {
  private readonly items = new Map<string, PlacedItem | null>();
  private readonly heads = new Map<string, TrackHead | null>();
  private readonly assets = new Map<string, Asset | null>();
  private readonly speeches = new Map<string, Speech | null>();
  private readonly pendings = new Map<string, Pending | null>();
  private readonly markerTable = new Map<string, Marker | null>();
  private readonly chapterTable = new Map<string, Chapter | null>();
  private fields: FilmFields;
  private ids = 0;
  /** Whether transitions and the film's length follow what is changed. */
  settles = true;

  constructor(readonly before: Timeline) {
    this.fields = filmFields(before);
  }

  get film(): FilmFields {
    return this.fields;
  }

  get fps(): number {
    return this.fields.fps;
  }

  setFilm(changes: Partial<FilmFields>): void {
    this.fields = defined({ ...this.fields, ...changes });
  }

  /** An id for something that an operation makes beside what its parameters name; the same each time it is applied. */
  newId(prefix: string): string {
    this.ids += 1;
    return `${prefix.slice(0, 108)}.${this.ids}`;
  }

  find(id: string): PlacedItem | undefined {
    const own = this.items.get(id);
    return own === null ? undefined : (own ?? itemsById(this.before).get(id));
  }

  /** @throws Refused for an item that is not there */
  item(id: string, field = "id"): PlacedItem {
    return this.find(id) ?? refuse(say("timeline.no_item", { id }), { item: id, field });
  }

  /** @throws Refused for a track that is not there */
  track(id: string, field = "trackId"): TrackHead {
    return this.findTrack(id) ?? refuse(say("timeline.no_track", { id }), { track: id, field });
  }

  findTrack(id: string): TrackHead | undefined {
    const own = this.heads.get(id);
    return own === null ? undefined : (own ?? headsById(this.before).get(id));
  }

  /** Every track, in the order of drawing. */
  tracks(): TrackHead[] {
    return this.fields.trackOrder.map((id) => this.track(id));
  }

  /** Every item there is. */
  all(): PlacedItem[] {
    const result = [...itemsById(this.before).values()].filter(({ id }) => !this.items.has(id));
    for (const item of this.items.values()) if (item) result.push(item);
    return result;
  }

  /** Items of a track in order. */
  on(trackId: string): PlacedItem[] {
    return this.all()
      .filter((item) => item.trackId === trackId)
      .sort(inOrder);
  }

  /** Changes an item, or puts a new one in; one of a locked track is refused unless `locked` says that this does not matter. */
  put(item: PlacedItem, { locked = false } = {}): void {
    const old = this.find(item.id);
    for (const id of new Set([item.trackId, old?.trackId ?? item.trackId])) {
      if (!locked && this.track(id).locked) this.refuseLocked(id, item.id);
    }
    this.items.set(item.id, defined(item));
  }

  /** Puts a new item in. @throws Refused for an id that is taken */
  add(item: PlacedItem): void {
    if (this.find(item.id)) refuse(say("timeline.repeated_id", { id: item.id }), { item: item.id, field: "id" });
    this.put(item);
  }

  /** @throws Refused for an item that is not there, or on a locked track unless `locked` says that this does not matter */
  remove(id: string, { locked = false } = {}): PlacedItem {
    const item = this.item(id);
    if (!locked && this.track(item.trackId).locked) this.refuseLocked(item.trackId, id);
    this.items.set(id, null);
    return item;
  }

  private refuseLocked(track: string, item: string): never {
    refuse(say("timeline.track_locked", { track: this.track(track).name || track }), { track, item, field: "locked" });
  }

  putTrack(track: TrackHead): void {
    this.heads.set(track.id, defined(track));
  }

  removeTrack(id: string): void {
    this.heads.set(id, null);
    this.setFilm({ trackOrder: this.fields.trackOrder.filter((other) => other !== id) });
  }

  asset(id: string): Asset | undefined {
    const own = this.assets.get(id);
    return own === null ? undefined : (own ?? this.before.assets[id]);
  }

  putAsset(asset: Asset): void {
    this.assets.set(asset.id, defined(asset));
  }

  speech(assetId: string): Speech | undefined {
    const own = this.speeches.get(assetId);
    return own === null ? undefined : (own ?? this.before.speech[assetId]);
  }

  putSpeech(assetId: string, speech: Speech): void {
    this.speeches.set(assetId, defined(speech));
  }

  pending(): Record<string, Pending> {
    const result = { ...this.before.pending };
    for (const [id, pending] of this.pendings) {
      if (pending) result[id] = pending;
      else Reflect.deleteProperty(result, id);
    }
    return result;
  }

  putPending(sentenceId: string, pending: Pending | null): void {
    this.pendings.set(sentenceId, pending);
  }

  markers(): Marker[] {
    return standing(this.before.markers, this.markerTable);
  }

  putMarker(id: string, marker: Marker | null): void {
    this.markerTable.set(id, marker);
  }

  chapters(): Chapter[] {
    return standing(this.before.chapters, this.chapterTable);
  }

  putChapter(id: string, chapter: Chapter | null): void {
    this.chapterTable.set(id, chapter);
  }

  private diff(): Diff {
    const { before } = this;
    const changes: Change[] = [];
    const collect = <T extends object>(
      of: Change["of"],
      table: Map<string, T | null>,
      old: (id: string) => T | undefined,
    ) => {
      for (const [id, to] of table) {
        const from = old(id);
        if (from && to) {
          const fields = differing(from, to);
          if (fields) changes.push({ of, id, ...fields } as Change);
        } else if (from || to) changes.push({ of, id, from: from ?? null, to } as Change);
      }
    };
    const fields = differing(filmFields(before), this.fields);
    const listOf =
      <T extends { id: string }>(list: readonly T[]) =>
      (id: string) =>
        list.find((one) => one.id === id);
    collect("track", this.heads, (id) => headsById(before).get(id));
    if (fields) changes.push({ of: "film", id: "film", ...fields });
    collect("asset", this.assets, (id) => before.assets[id]);
    collect("speech", this.speeches, (id) => before.speech[id]);
    collect("item", this.items, (id) => itemsById(before).get(id));
    collect("pending", this.pendings, (id) => before.pending[id]);
    collect("marker", this.markerTable, listOf(before.markers));
    collect("chapter", this.chapterTable, listOf(before.chapters));
    return changes;
  }

  /** Ends the operation. @throws Refused for what could not be rendered */
  finish(): { document: Timeline; diff: Diff } {
    if (this.settles) {
      this.settleTransitions();
      this.settleLength();
    }
    const diff = this.diff();
    const document = applyDiff(this.before, diff);
    const touched = new Set([...this.items.values()].flatMap((item) => (item ? [item.trackId] : [])));
    for (const [id, head] of this.heads) if (head) touched.add(id);
    for (const track of document.tracks) {
      if (!touched.has(track.id)) continue;
      const own = track.items.filter(({ id }) => this.items.has(id));
      for (const item of own) this.assertSound(item, track.id);
      const problem = [...own.flatMap((item) => itemProblems(document, track, item)), ...overlapsOf(track)][0];
      if (problem) throw new Refused(problem);
    }
    return { document: diff.length > 0 ? document : this.before, diff };
  }

  /** Fields of an item are what its schema allows. */
  private assertSound(item: Item, track: string): void {
    const [old, now] = [itemsById(this.before).get(item.id), this.items.get(item.id)];
    if (old && now && item.from >= 0 && item.durationInFrames >= 1 && isOnlyMoved(old, now)) return;
    const result = itemSchema.safeParse(item);
    const issue = result.error?.issues[0];
    if (!issue) return;
    refuse(say("timeline.field_wrong", { field: issue.path.join("."), why: issue.message }), {
      track,
      item: item.id,
      field: issue.path.join("."),
    });
  }

  /** A transition over a neighbour that touched and does so no more goes: it would come in over nothing. */
  private settleTransitions(): void {
    const touched = new Set<string>();
    for (const [id, item] of this.items) {
      const old = itemsById(this.before).get(id);
      if (old) touched.add(old.trackId);
      if (item) touched.add(item.trackId);
    }
    for (const track of this.before.tracks) {
      if (!touched.has(track.id)) continue;
      const before = touchers(track.items);
      const now = this.on(track.id);
      const after = touchers(now);
      for (const item of now) {
        if (!("transitionIn" in item) || !item.transitionIn || !before.has(item.id) || after.has(item.id)) continue;
        const { transitionIn: _, ...rest } = item;
        this.items.set(item.id, rest);
      }
    }
  }

  /** A film ends where its last item ends, unless it was given another length. */
  private settleLength(): void {
    const moved = [...this.items].some(([id, item]) => {
      const old = itemsById(this.before).get(id);
      return !old || !item || endOf(old) !== endOf(item);
    });
    if (!moved || this.fields.durationInFrames !== this.before.durationInFrames) return;
    const tracks = [{ items: this.all().map(unplaced) }].map((track) => ({ ...this.emptyTrack(), ...track }));
    const [was, is] = [contentDuration(this.before), contentDuration({ tracks })];
    if (was !== is) this.setFilm({ durationInFrames: Math.max(1, is) });
  }

  private emptyTrack() {
    const kind: TrackHead["kind"] = "visual";
    const flags = { hidden: false, muted: false, locked: false, solo: false, ripple: true, stacked: true };
    return { id: "", kind, name: "", volume: 1, ...flags };
  }
}
