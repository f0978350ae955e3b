import { z } from "zod";
import { endOf } from "../derive";
import { trackSchema } from "../schema";
import { CAPTION_STYLES } from "../schema/overlays";
import { assetSchema, boxSchema, frames, idSchema, themeSchema } from "../schema/parts";
import { imageItemSchema, videoItemSchema } from "../schema/visual-items";
import { defineOp } from "./core/define-op";
import type { Draft } from "./core/draft";
import { openTime } from "./core/ripple";

const clip = z.object({ id: idSchema, asset: assetSchema, durationInFrames: frames });
type Clip = z.output<typeof clip>;

function shown(draft: Draft, { id, asset, durationInFrames }: Clip, from: number, trackId: string): void {
  if (!draft.asset(asset.id)) draft.putAsset(asset);
  const common = { id, from, durationInFrames, assetId: asset.id };
  const item =
    asset.kind === "image"
      ? imageItemSchema.parse({ ...common, kind: "image" })
      : videoItemSchema.parse({ ...common, kind: "video" });
  draft.add({ ...item, trackId });
}

/** Dresses a film in a brand: its colours, how its captions look, its logo over all of it, its intro and outro. */
export const applyBrand = defineOp({
  name: "applyBrand",
  parameters: {
    theme: themeSchema.optional(),
    captions: z
      .object({
        style: z.enum(CAPTION_STYLES).optional(),
        color: z.string().max(40).optional(),
        highlight: z.string().max(40).optional(),
      })
      .optional(),
    /** The item of this id is replaced where it is there already; a track of its own is made for a new one. */
    logo: z
      .object({
        id: idSchema,
        trackId: idSchema,
        asset: assetSchema,
        box: boxSchema,
        opacity: z.number().min(0).max(1).default(1),
      })
      .optional(),
    intro: clip.optional(),
    outro: clip.optional(),
    /** Track of pictures that intro and outro go to. */
    trackId: idSchema,
  },
  edit(draft, { theme, captions, logo, intro, outro, trackId }) {
    if (theme) draft.setFilm({ theme });
    if (captions) {
      const set = Object.fromEntries(Object.entries(captions).filter(([, value]) => value !== undefined));
      for (const item of draft.all()) if (item.kind === "captions") draft.put({ ...item, ...set });
    }
    if (intro && !draft.find(intro.id)) {
      openTime(draft, 0, intro.durationInFrames);
      shown(draft, intro, 0, trackId);
    }
    if (outro && !draft.find(outro.id)) shown(draft, outro, Math.max(0, ...draft.on(trackId).map(endOf)), trackId);
    if (!logo) return;
    if (!draft.asset(logo.asset.id)) draft.putAsset(logo.asset);
    const length = Math.max(1, ...draft.all().map(endOf));
    const { id, box, opacity, asset } = logo;
    const item = imageItemSchema.parse({
      kind: "image",
      id,
      from: 0,
      durationInFrames: length,
      assetId: asset.id,
      fit: "contain",
      box,
      opacity,
    });
    if (!draft.findTrack(logo.trackId)) {
      const { items: _, ...head } = trackSchema.parse({ id: logo.trackId, kind: "overlay" });
      draft.putTrack(head);
      draft.setFilm({ trackOrder: [...draft.film.trackOrder, logo.trackId] });
    }
    draft.put({ ...item, trackId: draft.find(id)?.trackId ?? logo.trackId });
  },
});
