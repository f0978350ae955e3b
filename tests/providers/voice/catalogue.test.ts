import { describe, expect, it } from "vitest";
import type { Voice } from "@/lib/providers/ports";
import { voiceProviders } from "@/lib/providers/voice";
import { distinctNames, listVoices } from "@/lib/providers/voice/catalogue";
import { tagsOf } from "@/lib/providers/voice/tags";
import { CATALOGUE_VOICES, PLATFORM_VOICES } from "@/lib/services/voices/catalogue";

const voice = (id: string, name: string, language: string): Voice => ({
  id,
  name,
  language,
  provider: "elevenlabs",
  accent: "",
  gender: "neutral",
  tags: [],
  licence: "",
});

describe("names", () => {
  it("are unique in each language, also beside those of the API documents", async () => {
    const named = [...CATALOGUE_VOICES, ...PLATFORM_VOICES, ...(await listVoices())];
    const first = named.map(({ language, name }) => `${language} ${name.replace(/ \(.*\)$/, "")}`);
    expect(first.filter((name, index) => first.indexOf(name) !== index)).toEqual([]);
  });

  it("get a number where a vendor has two of one name", () => {
    const voices = [
      voice("a", "Emma (ElevenLabs)", "en"),
      voice("b", "Emma (ElevenLabs)", "en"),
      voice("c", "emma (ElevenLabs)", "en"),
      voice("d", "Emma (ElevenLabs)", "fr"),
      voice("e", "Emma (Cartesia)", "en"),
      voice("f", "Jean", "fr"),
      voice("g", "Jean", "fr"),
    ];
    expect(distinctNames(voices).map(({ name }) => name)).toEqual([
      "Emma (ElevenLabs)",
      "Emma 2 (ElevenLabs)",
      "emma 3 (ElevenLabs)",
      "Emma (ElevenLabs)",
      "Emma (Cartesia)",
      "Jean",
      "Jean 2",
    ]);
  });
});

describe("tags", () => {
  it("say how a voice is made and where it is from, and praise none", async () => {
    const local = (await listVoices()).filter(
      ({ provider }) => voiceProviders.find(({ id }) => id === provider)?.local,
    );
    const allowed = new Set(["synthetic", "robotic", "enhanced", "scottish", "british"]);
    for (const { id, tags } of local)
      expect(
        tags.filter((tag) => !allowed.has(tag)),
        id,
      ).toEqual([]);
    for (const { id, accent, language, tags } of local) {
      expect(tags.includes("scottish"), id).toBe(language === "en" && accent === "GB-SCT");
    }
    for (const { id, provider, tags } of local) {
      if (provider === "espeak" || id === "flite:kal16") expect(tags, id).toContain("robotic");
      else expect(tags, id).not.toContain("robotic");
    }
  });

  it("follow from the technique", () => {
    expect(tagsOf("neural", "en", "GB")).toEqual(["neural", "british"]);
    expect(tagsOf("formant", "fr", "GB")).toEqual(["synthetic", "robotic"]);
    expect(tagsOf("recorded", "en", "US")).toEqual([]);
  });
});
