import type { Actor } from "@/lib/core/actor";
import { type DerivativeRow, derivativesOf, getAssets } from "../assets";
import { playableTimeline } from "./film-timeline";

/**
 * Waveforms, beats and filmstrips of the files that a film names, as far as they are made; the others are begun.
 * @throws AppError `not_found`, or `conflict` before the first scene is spoken
 */
export async function filmDerivatives(actor: Actor, input: { id: string }): Promise<DerivativeRow[]> {
  const { assets } = await playableTimeline(actor, input);
  return derivativesOf(actor, await getAssets(actor, { ids: Object.keys(assets), trashed: true }));
}
