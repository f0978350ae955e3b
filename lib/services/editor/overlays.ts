import type { Actor } from "@/lib/core/actor";
import { invalid, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isSame } from "@/lib/core/same";
import { say } from "@/lib/messages/say";
import type { OpInput } from "@/lib/timeline/ops";
import { unplaced } from "@/lib/timeline/ops/core/diff";
import { defined } from "@/lib/timeline/ops/core/records";
import { itemSchema, type Timeline } from "@/lib/timeline/schema";
import { segmentsOf } from "@/lib/timeline/segments";
import type { AssetRow } from "../assets";
import { timelineAsset } from "../videos/build-timeline";
import { isPicture } from "../videos/clip-items";
import { editProject } from "./edit";
import { fieldsOf, itemFields, type OverlayItem, overlaysOf } from "./overlay-items";
import { ownAsset } from "./place-segment";
import { openProject } from "./segments";
import type { OverlayChange, OverlayFields, OverlayType } from "./types";

/** Seconds that an overlay stands where no end is given. */
const USUAL_SECONDS = 5;
const TRACK = "titles";

const USUAL: OverlayFields = {
  ...{ start: 0, end: USUAL_SECONDS, x: 50, y: 50, width: 90, height: 90, rotation: 0, opacity: 1 },
  ...{ text: "", fontSize: 48, fontWeight: 700, font: "display", align: "center", animation: "fade" },
  ...{ fontColor: null, background: null, assetId: "" },
  ...{ shape: "rectangle", fill: null, stroke: null, strokeWidth: 0 },
};

/** An overlay as it stands, with what clients are told of it. */
export interface ReadOverlay {
  id: string;
  type: OverlayType;
  fields: OverlayChange;
}

const readOf = (document: Timeline, item: OverlayItem): ReadOverlay => ({
  id: item.id,
  type: item.kind,
  fields: fieldsOf(item, document),
});

/** What lies over a document, as clients place it. */
export const overlayViews = (document: Timeline): ReadOverlay[] =>
  overlaysOf(document).map((item) => readOf(document, item));

/** @throws AppError `not_found` */
export async function listOverlays(actor: Actor, { projectId }: { projectId: string }): Promise<ReadOverlay[]> {
  return overlayViews((await openProject(actor, { id: projectId })).document);
}

async function readOverlay(actor: Actor, { projectId, overlayId }: OverlayId): Promise<ReadOverlay> {
  const found = (await listOverlays(actor, { projectId })).find(({ id }) => id === overlayId);
  if (!found) throw notFound("Overlay", overlayId);
  return found;
}

/** The fields with an end that the film has. @throws AppError `validation` for a start behind it, or behind the end */
function within(fields: OverlayFields, document: Timeline): OverlayFields {
  const last = Math.max(0, ...segmentsOf(document).map(({ to }) => to)) / document.fps;
  if (last > 0 && fields.start >= last) {
    const message = say("editor.behind_film_end", { seconds: last });
    throw invalid([{ field: "start", message, constraint: "too_big" }]);
  }
  if (fields.end <= fields.start)
    throw invalid([{ field: "end", message: say("editor.end_before_start"), constraint: "too_small" }]);
  return last > 0 && fields.end > last ? { ...fields, end: last } : fields;
}

/** The picture of an overlay. @throws AppError `validation` for what is none, or is not the actor's own */
async function pictureOf(actor: Actor, assetId: string): Promise<AssetRow> {
  const asset = await ownAsset(actor, assetId);
  if (isPicture(asset) && asset.storageKey) return asset;
  const message = say("editor.not_a_picture", { kind: asset.kind });
  throw invalid([{ field: "assetId", message, constraint: "asset_type" }]);
}

/** Per cent of the canvas's height that a picture of so much of its width has. */
const heightFor = ({ width, height }: AssetRow, share: number, canvas: Timeline): number =>
  width && height ? (share * canvas.width * height) / (width * canvas.height) : share;

const sizeOf = (type: OverlayType): Pick<OverlayFields, "width" | "height"> =>
  type === "text" ? { width: 90, height: 90 } : { width: 30, height: 30 };

/** A track for what lies over the film, beneath the captions. */
function trackOps({ tracks }: Timeline): { trackId: string; ops: OpInput[] } {
  const found = tracks.find(({ kind, stacked, locked }) => kind === "overlay" && stacked && !locked);
  if (found) return { trackId: found.id, ops: [] };
  const captions = tracks.findIndex(({ kind }) => kind === "captions");
  const id = tracks.some((track) => track.id === TRACK) ? newId(TRACK) : TRACK;
  const track = { id, kind: "overlay" as const, name: "Titles", stacked: true };
  return { trackId: id, ops: [{ op: "trackAdd", track, ...(captions < 0 ? {} : { index: captions }) }] };
}

/** Operations that put an overlay over a document. @throws AppError `validation` */
export function titleOps(
  document: Timeline,
  { id, type, fields, asset }: { id: string; type: OverlayType; fields: OverlayChange; asset?: AssetRow | undefined },
): OpInput[] {
  const start = fields.start ?? 0;
  const wanted = { ...USUAL, ...sizeOf(type), end: start + USUAL_SECONDS, ...defined({ ...fields }) };
  if (asset && fields.height === undefined) wanted.height = heightFor(asset, wanted.width, document);
  const item = itemSchema.parse({ id, fit: "contain", ...itemFields(type, within(wanted, document), document) });
  const { trackId, ops } = trackOps(document);
  return [...ops, { op: "addItem", trackId, item, ...(asset ? { asset: timelineAsset(asset) } : {}) }];
}

/** Puts an overlay over the film. @throws AppError `not_found` (project), `validation` */
export async function addOverlay(
  actor: Actor,
  { projectId, type, fields }: { projectId: string; type: OverlayType; fields: OverlayChange },
): Promise<ReadOverlay> {
  const id = newId("overlay");
  await editProject(actor, projectId, async ({ document }) => {
    const asset = type === "image" ? await pictureOf(actor, fields.assetId ?? "") : undefined;
    return { ops: titleOps(document, { id, type, fields, asset }) };
  });
  return readOverlay(actor, { projectId, overlayId: id });
}

interface OverlayId {
  projectId: string;
  overlayId: string;
}

function overlayIn(document: Timeline, id: string): OverlayItem {
  const found = overlaysOf(document).find((item) => item.id === id);
  if (!found) throw notFound("Overlay", id);
  return found;
}

/** @throws AppError `validation` for a field that overlays of this type do not have */
function assertKnown(item: OverlayItem, now: OverlayChange, change: OverlayChange): void {
  const unknown = Object.keys(change).find((field) => !(field in now));
  if (unknown === undefined) return;
  const message = say("editor.no_text_of_overlay", { type: item.kind, field: unknown });
  throw invalid([{ field: unknown, message, constraint: "unknown" }]);
}

/** Changes an overlay; the same change twice does nothing more. @throws AppError `not_found`, `validation`, `conflict` (locked) */
export async function updateOverlay(
  actor: Actor,
  { change, ...id }: OverlayId & { change: OverlayChange },
): Promise<ReadOverlay> {
  const given = defined({ ...change });
  await editProject(actor, id.projectId, async ({ document }) => {
    const item = overlayIn(document, id.overlayId);
    const asset = given.assetId === undefined ? undefined : await pictureOf(actor, given.assetId);
    const now = fieldsOf(item, document);
    assertKnown(item, now, given);
    if (isSame(now, { ...now, ...given })) return { ops: [] };
    const wanted = within({ ...USUAL, ...now, ...given }, document);
    const { trackId } = item;
    const next = itemSchema.parse(defined({ ...unplaced(item), ...itemFields(item.kind, wanted, document) }));
    return {
      ops: [
        { op: "removeItems", ids: [item.id], linked: false },
        { op: "addItem", trackId, item: next, ...(asset ? { asset: timelineAsset(asset) } : {}) },
      ],
    };
  });
  return readOverlay(actor, id);
}

/** Takes an overlay away. @throws AppError `not_found`, `conflict` (locked) */
export async function removeOverlay(actor: Actor, { projectId, overlayId }: OverlayId): Promise<void> {
  await editProject(actor, projectId, ({ document }) => ({
    ops: [{ op: "removeItems", ids: [overlayIn(document, overlayId).id], linked: false }],
  }));
}
