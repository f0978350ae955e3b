import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SAID, said } from "@/components/i18n/said/translate";
import { sentences } from "../../support/messages";

const values = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();

describe("what the server says, in French", () => {
  it("is known for every sentence that a page may show", () => {
    const known = new Set([...Object.keys(SAID.fr), ...Object.keys(SAID.en)]);
    expect(sentences().filter((sentence) => !known.has(sentence))).toEqual([]);
  });

  it("fills in no value that the sentence does not have", () => {
    for (const [sentence, text] of Object.entries({ ...SAID.fr, ...SAID.en })) {
      for (const value of values(text)) expect(values(sentence), sentence).toContain(value);
    }
  });

  it("is put together from the sentence and its values, which may be sentences again", () => {
    expect(said("fr", "Scene 3 failed: RHVoice is not installed.")).toBe(
      "La scène 3 a échoué : RHVoice n’est pas installé.",
    );
    expect(said("fr", 'Job with ID "job_1" not found')).toBe("Introuvable : travail, identifiant « job_1 »");
    expect(said("fr", "KLING_ACCESS_KEY and KLING_SECRET_KEY are set.")).toBe(
      "KLING_ACCESS_KEY et KLING_SECRET_KEY sont définis.",
    );
    expect(said("fr", "Required 30 credits, but only 4 available")).toBe(
      "Il faut 30 crédits, mais il n’en reste que 4",
    );
  });

  it("says of a form's field what it should hold, in both languages", () => {
    const refused = [z.string().max(5), z.enum(["a", "b"]), z.url(), z.email()].map(
      (schema) => schema.safeParse("abcdefgh").error?.issues[0]?.message ?? "",
    );
    expect(refused.map((sentence) => said("fr", sentence))).toEqual([
      "5 caractères au plus",
      'n’est pas un des choix ("a"|"b")',
      "n’est pas une adresse comme https://example.com",
      "n’est pas une adresse e-mail",
    ]);
    expect(said("en", refused[0] ?? "")).toBe("at most 5 characters");
  });

  it("writes figures the language's way", () => {
    expect(said("fr", "Rendered 826 frames (551 different) in 37.8 s")).toBe(
      "826 images rendues (dont 551 différentes) en 37,8 s",
    );
  });

  it("stays as it is when it is not known, and in English", () => {
    expect(said("fr", "A vendor's own words")).toBe("A vendor's own words");
    expect(said("fr", "No taxation without representation")).toBe("No taxation without representation");
    expect(said("en", "Waiting to start")).toBe("Waiting to start");
  });

  it("reads in English where a pipeline spoke the film's language", () => {
    const notice = "Plan seulement : le modèle de langage a échoué. Relancez plus tard, ou collez votre propre script.";
    expect(said("en", notice)).toBe(
      "Outline only: the language model failed. Start again later, or paste your own script.",
    );
  });
});
