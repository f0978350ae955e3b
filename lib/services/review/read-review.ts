import type { Actor } from "@/lib/core/actor";
import { visualKeyOf } from "@/lib/planning";
import { balanceOf } from "../credits";
import { estimateSeconds, type SecondsEstimate } from "../films/estimate-film";
import { type FilmPreview, previewOf } from "../films/film-preview";
import { layOut } from "../production/steps/timeline";
import { findReviewed, speaksRecording } from "./in-review";

/** One scene of a plan. */
export interface ReviewedScene {
  id: string;
  narration: string;
  heading: string;
  /** How it is shown; see `visualKeyOf`. */
  visual: string;
  medium: { assetId: string; kind: "image" | "video" } | null;
  /** Length in seconds, as far as it can be told before it is spoken. */
  seconds: number;
  /** Of the preview: where it begins, and for how long it lasts. */
  from: number;
  durationInFrames: number;
}

/** A film's plan before anything is made of it. */
export interface PlanReview {
  jobId: string;
  filmId: string;
  title: string;
  language: string;
  format: string;
  revision: number;
  /** A recording says it: words and order stay. */
  isSpoken: boolean;
  scenes: ReviewedScene[];
  /** The film as it is planned, silent. */
  preview: FilmPreview;
  /** Credits that are held for it. */
  held: number;
  /** What the film costs and takes as it is planned now. */
  estimate: SecondsEstimate;
  balance: number;
}

/** @throws AppError `not_found`, `conflict` for a film that does not wait for its review */
export async function readReview(actor: Actor, { jobId }: { jobId: string }): Promise<PlanReview> {
  const reviewed = await findReviewed(actor, jobId);
  const { film, job } = reviewed;
  const timeline = await layOut(film);
  const placed = new Map(timeline.tracks.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const seconds = timeline.durationInFrames / timeline.fps;
  return {
    jobId,
    filmId: film.id,
    title: film.title,
    language: film.language,
    format: film.format,
    revision: film.revision,
    isSpoken: speaksRecording(reviewed),
    scenes: film.segments.map(({ id, narration, heading, plan }) => ({
      id,
      narration,
      heading,
      visual: plan.media ? plan.media.kind : visualKeyOf(plan),
      medium: plan.media ? { assetId: plan.media.assetId, kind: plan.media.kind } : null,
      seconds: plan.estimatedSeconds,
      from: placed.get(id)?.from ?? 0,
      durationInFrames: placed.get(id)?.durationInFrames ?? 1,
    })),
    preview: await previewOf(actor, timeline),
    held: job.creditsEstimated,
    estimate: await estimateSeconds(seconds),
    balance: await balanceOf(actor),
  };
}
