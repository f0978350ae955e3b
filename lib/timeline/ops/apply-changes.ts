import { z } from "zod";
import { isSame } from "@/lib/core/same";
import { say } from "@/lib/messages/say";
import { chapterSchema, markerSchema, pendingSchema } from "../schema";
import { assetSchema, idSchema } from "../schema/parts";
import { speechSchema } from "../schema/speech";
import { defineOp } from "./core/define-op";
import { filmFieldsSchema, headSchema, placedSchema } from "./core/diff-schema";
import type { Draft } from "./core/draft";
import { refuse } from "./core/refusal";

const fields = z.record(z.string().max(60), z.json());
const changeSchema = z.object({
  of: z.enum(["item", "track", "asset", "speech", "pending", "marker", "chapter", "film"]),
  id: idSchema,
  from: fields.nullable(),
  to: fields.nullable(),
});
/** A diff that came from outside. */
export const changesSchema = z.array(changeSchema).min(1).max(50_000);
type GivenChange = z.output<typeof changeSchema>;
type Json = Record<string, unknown>;

/**
 * A record as it should be by now: with the fields that still are what the change came from. Undefined where it stays as it is,
 * null where it goes.
 */
function wanted(now: object | undefined, { from, to }: GivenChange): Json | null | undefined {
  if (from === null) return now ? undefined : (to ?? undefined);
  if (!now) return undefined;
  const record = new Map<string, unknown>(Object.entries(now));
  if (to === null)
    return Object.entries(from).every(([name, value]) => isSame(record.get(name), value)) ? null : undefined;
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (!isSame(record.get(name), from[name])) continue;
    if (name in to) record.set(name, to[name]);
    else record.delete(name);
  }
  return Object.fromEntries(record);
}

function read<S extends z.ZodType>(schema: S, value: unknown, id: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join(".") ?? "";
  return refuse(say("timeline.field_wrong", { field, why: issue?.message ?? "" }), { item: id, field });
}

function applyChange(draft: Draft, change: GivenChange): void {
  const { of, id } = change;
  switch (of) {
    case "item": {
      const item = wanted(draft.find(id), change);
      // What was done may be undone though its track was locked since.
      if (item === null) draft.remove(id, { locked: true });
      else if (item) draft.put(read(placedSchema, item, id), { locked: true });
      return;
    }
    case "track": {
      const track = wanted(draft.findTrack(id), change);
      if (track === null) {
        if (draft.on(id).length === 0) draft.removeTrack(id);
      } else if (track) {
        draft.putTrack(read(headSchema, track, id));
        if (!draft.film.trackOrder.includes(id)) draft.setFilm({ trackOrder: [...draft.film.trackOrder, id] });
      }
      return;
    }
    case "film": {
      const next = wanted(draft.film, change);
      if (!next) return;
      const { trackOrder, ...rest } = read(filmFieldsSchema, next, id);
      const known = trackOrder.filter((track) => draft.findTrack(track));
      const missing = draft.film.trackOrder.filter((track) => draft.findTrack(track) && !known.includes(track));
      draft.setFilm({ ...rest, trackOrder: [...known, ...missing] });
      return;
    }
    case "asset": {
      const asset = wanted(draft.asset(id), change);
      // Files stay: something else may have come to use them.
      if (asset) draft.putAsset(read(assetSchema, asset, id));
      return;
    }
    case "speech": {
      const speech = wanted(draft.speech(id), change);
      if (speech) draft.putSpeech(id, read(speechSchema, speech, id));
      return;
    }
    case "pending": {
      const pending = wanted(draft.pending()[id], change);
      if (pending !== undefined) draft.putPending(id, pending && read(pendingSchema, pending, id));
      return;
    }
    case "marker": {
      const marker = wanted(
        draft.markers().find((one) => one.id === id),
        change,
      );
      if (marker !== undefined) draft.putMarker(id, marker && read(markerSchema, marker, id));
      return;
    }
    case "chapter": {
      const chapter = wanted(
        draft.chapters().find((one) => one.id === id),
        change,
      );
      if (chapter !== undefined) draft.putChapter(id, chapter && read(chapterSchema, chapter, id));
    }
  }
}

/** Applies a diff as an operation, as undoing does: fields that somebody else has changed since stay as they are. */
export const applyChanges = defineOp({
  name: "applyChanges",
  parameters: { changes: changesSchema },
  edit(draft, { changes }) {
    draft.settles = false;
    for (const change of changes) applyChange(draft, change);
  },
});
