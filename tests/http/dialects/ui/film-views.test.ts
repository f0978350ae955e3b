import { expect, it } from "vitest";
import { captionsOf, requestView } from "@/lib/http/dialects/ui/film-views";
import { type FilmInput, filmInputSchema } from "@/lib/services/films/schemas";
import type { Progress } from "@/lib/services/production/columns";
import { filmProduction } from "@/lib/services/production/kinds";

const AT = new Date(0);

const produced = (asked: FilmInput, progress: Progress = {}) => ({
  id: "production_1",
  filmId: "video_1",
  jobId: "job_1",
  timelineRevision: null,
  createdAt: AT,
  updatedAt: AT,
  draft: null,
  ...filmProduction.of(filmInputSchema.parse(asked)),
  film: filmInputSchema.parse(asked),
  progress,
});

it("gives back everything that a film was asked for with, the captions it has included", () => {
  const request = {
    script: "Hello there.",
    format: "vertical",
    language: "fr",
    theme: "forest",
    voiceId: "voice_1",
    avatarId: "avatar_1",
    music: "calm",
    animateImage: false,
    mediaAssetIds: ["asset_2", "asset_1"],
    webSearch: { script: false, images: true },
    title: "A title",
    tone: "dry",
    primaryColor: "#336699",
    seed: 7,
    voiceUrl: "https://example.com/voice.mp3",
    avatarUrl: "https://example.com/speaker.mp4",
    mediaUrls: ["https://example.com/one.jpg"],
    providers: { image: "openai" },
  } as const satisfies FilmInput;
  const { animateImage, ...same } = request;
  expect(requestView(produced(request))).toEqual({ ...same, captions: "bold", animate: "none", review: false });
  expect(animateImage).toBe(false);
});

it("names files from the web as the assets that they have become", () => {
  const request = { prompt: "Tea", mediaAssetIds: ["asset_1"], mediaUrls: ["https://example.com/one.jpg"] };
  const media = ["asset_1", "job_1-media-0"].map((assetId) => ({
    assetId,
    kind: "image" as const,
    durationSeconds: 0,
  }));
  expect(requestView(produced(request, { media, theme: "mint" }))).toMatchObject({
    mediaAssetIds: ["asset_1", "job_1-media-0"],
    mediaUrls: [],
  });
});

it("leaves open again what the studio chose", () => {
  expect(requestView(produced({ prompt: "Tea" }, { theme: "mint" }))?.theme).toBeUndefined();
  expect(requestView(null)).toBeNull();
});

it("knows the captions of a film that was made without asking for any", () => {
  expect(captionsOf({ format: "landscape" })).toBe("classic");
  expect(captionsOf({ format: "square" })).toBe("bold");
  expect(captionsOf({ format: "square", captions: "none" })).toBe("none");
});
