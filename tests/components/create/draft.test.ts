import { expect, it } from "vitest";
import { EMPTY_DRAFT, fromFilm, saysSomething, toRequest } from "@/components/create/draft";
import { filmRequest } from "@/lib/http/dialects/ui/films";

const upload = (id: string) => ({ id, name: id, kind: "image", bytes: 1, url: "", thumbnailUrl: null, seconds: null });

it("fills the form with all of a film's request, and sends the same request again", () => {
  const request = filmRequest.parse({
    script: "One. Two.",
    format: "ads",
    language: "de",
    voiceId: "voice_1",
    avatarId: "avatar_1",
    theme: "neon",
    captions: "pop",
    music: "epic",
    mediaAssetIds: ["asset_2", "asset_1"],
    webSearch: { script: true, images: true },
    animate: "pro",
    title: "A title",
    primaryColor: "#336699",
    providers: { image: "openai" },
  });
  const draft = fromFilm({ request, media: { files: [upload("asset_2"), upload("asset_1")], gone: 0 } });
  expect(draft.kept).toEqual({ title: "A title", primaryColor: "#336699", providers: { image: "openai" } });
  expect(filmRequest.parse(toRequest(draft))).toEqual(request);
});

it("leaves a length open that the topic itself names", () => {
  const request = filmRequest.parse({ prompt: "Tea in twenty seconds" });
  const draft = fromFilm({ request, media: { files: [], gone: 0 } });
  expect(toRequest(draft).targetSeconds).toBeUndefined();
  expect(toRequest({ ...EMPTY_DRAFT, topic: "Tea" }).targetSeconds).toBe(45);
});

it("takes a recording for something to say", () => {
  expect(saysSomething(EMPTY_DRAFT)).toBe(false);
  expect(saysSomething({ ...EMPTY_DRAFT, topic: " Te " })).toBe(false);
  expect(saysSomething({ ...EMPTY_DRAFT, kept: { voiceUrl: "https://example.com/a.mp3" } })).toBe(true);
});
