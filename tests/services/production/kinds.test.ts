import { expect, it } from "vitest";
import { z } from "zod";
import { mediaIdsOf, requestView } from "@/lib/http/dialects/ui/film-views";
import { filmInputSchema } from "@/lib/services/films/schemas";
import { optionsOf } from "@/lib/services/production/context";
import { defineProductionKind } from "@/lib/services/production/define-kind";
import { filmProduction, filmRequestOf, requestColumn, segmentProduction } from "@/lib/services/production/kinds";

const lecture = defineProductionKind({
  kind: "lecture",
  request: z.object({ chapter: z.string(), teacher: z.string() }),
  film: ({ chapter, teacher }) =>
    filmInputSchema.parse({ prompt: chapter, voiceId: teacher, mediaAssetIds: ["asset_1"] }),
});

it("opens rows of every kind, and none of a kind that nobody defined", () => {
  const film = filmProduction.of(filmInputSchema.parse({ prompt: "Tea" }));
  const segment = segmentProduction.of({ filmId: "video_1", sceneId: "scene_1" });
  expect([film, segment].map((row) => requestColumn.parse(row))).toEqual([film, segment]);
  expect([film, segment].map(filmRequestOf)).toEqual([film.request, null]);
  expect(requestColumn.safeParse({ ...film, kind: "lecture" }).success).toBe(false);
});

it("answers for productions of its own kind alone", () => {
  const asked = lecture.of({ chapter: "Infusions", teacher: "voice_1" });
  expect(lecture.requestOf(asked)).toEqual(asked.request);
  expect([filmProduction.requestOf(asked), filmProduction.filmOf(asked), lecture.requestOf(null)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(lecture.filmOf(asked)).toMatchObject({ prompt: "Infusions", voiceId: "voice_1" });
});

it("takes what was asked for with any kind for the request of a film", () => {
  const film = lecture.filmOf(lecture.of({ chapter: "Infusions", teacher: "voice_1" }));
  const row = { id: "production_1", filmId: "video_1", jobId: "job_1", timelineRevision: null, draft: null };
  const at = new Date(0);
  // A row of a kind that is not a film's: what is asked of it is the film that it stands for.
  const asked = segmentProduction.of({ filmId: "video_1", sceneId: "scene_1" });
  const production = { ...row, createdAt: at, updatedAt: at, ...asked, film, progress: { seed: 7 } };
  expect(optionsOf({ id: "video_1", production })).toMatchObject({ prompt: "Infusions", voiceId: "voice_1", seed: 7 });
  expect(mediaIdsOf(production)).toEqual(["asset_1"]);
  expect(requestView(production)).toMatchObject({ prompt: "Infusions", captions: "classic" });
  expect(() => optionsOf({ id: "video_1", production: { ...production, film: null } })).toThrow(/edited by hand/);
});
