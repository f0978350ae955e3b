import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { closeDb } from "@/lib/db/client";
import { encodeWave, mono } from "@/lib/media/wave";
import type { AssetRow } from "@/lib/services/assets";
import { buildTimeline } from "@/lib/services/videos/build-timeline";
import type { ClipDraft, TrackType } from "@/lib/services/videos/requests";
import { newAccount } from "../../support/accounts";
import { newUpload } from "../../support/uploads";

let sound: AssetRow;
beforeAll(async () => {
  const { actor } = await newAccount();
  sound = await newUpload(actor, encodeWave(mono(new Float32Array(72_000).fill(0.1), 48_000)), "a.wav");
});
afterAll(() => closeDb());

function lay(clip: Partial<ClipDraft>, type: TrackType = "voice", asset = sound) {
  const whole = { assetId: asset.id, start: 0, trimStart: 0, volume: 1, fadeIn: 0, fadeOut: 0, ...clip };
  const canvas = { width: 320, height: 180, fps: 30, background: "#000000" };
  return buildTimeline({ ...canvas, tracks: [{ type, clips: [whole] }] }, [asset], "Test", "en");
}

function refusal(...args: Parameters<typeof lay>) {
  try {
    return lay(...args).durationInFrames;
  } catch (error) {
    return error instanceof AppError ? error.issues?.map(({ field, message }) => `${field} ${message}`) : error;
  }
}

describe("times of a clip, against a sound of 1.5 s", () => {
  it.each<[string, Partial<ClipDraft>, number]>([
    ["all of it", {}, 45],
    ["a part", { trimStart: 0.5 }, 30],
    ["a length of its own", { seconds: 3 }, 90],
    ["fades of all its length", { trimStart: 0.5, fadeIn: 1, fadeOut: 1 }, 30],
  ])("take %s", (_, clip, frames) => {
    expect(refusal(clip)).toBe(frames);
  });

  const BEHIND = "tracks.0.clips.0.trimStart it is after the asset's end at 1.50 s";
  it.each<[string, Partial<ClipDraft>, string]>([
    ["a beginning at the end", { trimStart: 1.5 }, BEHIND],
    ["a beginning behind the end, with a length", { trimStart: 9, seconds: 2 }, BEHIND],
    ["a loop that begins behind the end", { trimStart: 2, seconds: 4, loop: true }, BEHIND],
    [
      "a fade longer than what is left",
      { trimStart: 1, fadeOut: 1 },
      "tracks.0.clips.0.fadeOut it takes longer than the clip, which has 0.50 s",
    ],
    [
      "a fade longer than its length",
      { seconds: 1, fadeIn: 2 },
      "tracks.0.clips.0.fadeIn it takes longer than the clip, which has 1.00 s",
    ],
  ])("refuse %s", (_, clip, why) => {
    for (const type of ["voice", "music", "effect"] as const) expect(refusal(clip, type)).toEqual([why]);
  });

  const picture = () => ({ ...sound, kind: "image", mime: "image/png", durationSeconds: null }) as AssetRow;
  it.each<[string, Partial<ClipDraft>, TrackType, boolean, string]>([
    ["a beginning within a picture", { trimStart: 2 }, "video", true, "trimStart is for clips and sounds"],
    ["a speed of a picture", { speed: 2 }, "image", true, "speed does not apply"],
    ["a duck of a picture", { duckUnderVoice: true }, "overlay", true, "duckUnderVoice is for sounds on a track"],
    ["a transition of a sound", { transitionOut: { kind: "fade" } }, "voice", false, "transitionOut is for pictures"],
    ["a repeated voice", { seconds: 4, loop: true }, "voice", false, "loop is for sounds on a track of type music"],
    ["a duck of an effect", { duckUnderVoice: true }, "effect", false, "duckUnderVoice is for sounds on a track"],
  ])("refuse %s", (_, clip, type, ofPicture, why) => {
    const [refused, ...more] = refusal(clip, type, ofPicture ? picture() : sound) as string[];
    expect(refused).toContain(`tracks.0.clips.0.${why}`);
    expect(more).toEqual([]);
  });

  it("take what changes nothing wherever it stands", () => {
    const nothing = { fadeIn: 0, duckUnderVoice: false, transitionIn: { kind: "cut" }, loop: false } as const;
    expect(refusal({ ...nothing, seconds: 1 }, "video", picture())).toBe(30);
    expect(refusal({ ...nothing, seconds: 1 }, "voice")).toBe(30);
    expect(refusal({ seconds: 3, loop: true, duckUnderVoice: true }, "music")).toBe(90);
  });

  it("ask for a length where a file of before has none", () => {
    const unknown = { ...sound, durationSeconds: 0 };
    expect(refusal({}, "voice", unknown)).toEqual([
      "tracks.0.clips.0.duration is required: the asset's own length is not known",
    ]);
    expect(refusal({ seconds: 2 }, "voice", unknown)).toBe(60);
  });
});
