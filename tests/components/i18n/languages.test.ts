import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LANGUAGES, saying } from "@/components/i18n/locale";
import { fr } from "@/components/i18n/locales/fr";
import { accented, pseudo } from "@/components/i18n/locales/pseudo";
import { notFound } from "@/lib/core/errors";
import { english, type MessageId } from "@/lib/messages/en";
import { formatter } from "@/lib/messages/format";
import { foreign, list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { issueMessage } from "@/lib/messages/validation";

/** Names of what is filled into an ICU sentence. */
function argumentsOf(sentence: string): string[] {
  const parts = new IntlMessageFormat(sentence, "en", undefined, { ignoreTag: true }).getAst();
  return [
    ...new Set(parts.flatMap((part) => (part.type === 0 || part.type === 7 || !("value" in part) ? [] : [part.value]))),
  ]
    .map(String)
    .sort();
}

describe.each([fr, pseudo])("$name", ({ sentences }) => {
  it("has a sentence for every id, filled in with the same values", () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(english).sort());
    for (const id of Object.keys(english) as MessageId[]) {
      expect(sentences[id].trim(), id).not.toBe("");
      expect(argumentsOf(sentences[id]), id).toEqual(argumentsOf(english[id]));
    }
  });
});

describe("what the server says, in French", () => {
  const french = (message: Parameters<typeof saying>[1]) => saying("fr", message).replaceAll("\u00a0", " ");

  it("is put together from the sentence and its values, which may be sentences again", () => {
    const reason = say("providers.rhvoice_not_installed");
    expect(french(say("films.scene_failed", { scene: 3, reason }))).toBe(
      "La scène 3 a échoué : RHVoice n’est pas installé.",
    );
    expect(french(notFound("Job", "job_1").said.message)).toBe("Introuvable : tâche, identifiant « job_1 »");
    expect(french(say("providers.sets", { names: list(["KLING_ACCESS_KEY", "KLING_SECRET_KEY"], "and") }))).toBe(
      "KLING_ACCESS_KEY et KLING_SECRET_KEY sont définis.",
    );
    expect(french(say("accounts.required_credits", { amount: 30, available: 4 }))).toBe(
      "Il faut 30 crédits, mais il n’en reste que 4",
    );
  });

  it("writes figures the language's way", () => {
    const rendered = say("jobs.rendered_frames", { totalFrames: 826, uniqueFrames: 551, total: 37.8 });
    expect(rendered.text).toBe("Rendered 826 frames (551 different) in 37.8 s");
    expect(french(rendered)).toBe("826 images rendues (dont 551 différentes) en 37,8 s");
  });

  it("says of a form's field what it should hold, in both languages", () => {
    const refused = [z.string().max(5), z.enum(["a", "b"]), z.url(), z.email(), z.string()].map((schema, index) => {
      const issue = schema.safeParse(index === 4 ? undefined : "abcdefgh", { reportInput: true }).error?.issues[0];
      return issue ? issueMessage(issue) : foreign("");
    });
    expect(refused.map(french)).toEqual([
      "5 caractères au plus",
      'ne fait pas partie des choix ("a"|"b")',
      "n’est pas une adresse comme https://example.com",
      "n’est pas une adresse e-mail",
      "est obligatoire",
    ]);
    expect(saying("en", refused[0] ?? foreign(""))).toBe("at most 5 characters");
    expect(refused[0]?.text).toBe("Too big: expected string to have <=5 characters");
  });

  it("stays as it is when it is foreign, and in English", () => {
    expect(french(foreign("A vendor's own words"))).toBe("A vendor's own words");
    expect(saying("en", say("jobs.waiting_start"))).toBe("Waiting to start");
  });

  it("reads in English where a pipeline spoke the film's language", () => {
    const notice = say("planning.outline_failed_fr");
    expect(notice.text).toMatch(/^Trame seulement/);
    expect(saying("en", notice)).toMatch(/^Outline only/);
  });
});

describe("the generated language", () => {
  it("puts accents on all words, grows by about 40 %, and keeps what is filled in", () => {
    expect(accented("Page {page} of {pages}")).toMatch(/^Þåĝé \{page\} öƒ \{pages\}/);
    expect(accented("Delete this film?").length).toBeGreaterThanOrEqual("Delete this film?".length * 1.4);
    const said = formatter({ ...pseudo, figure: String })(say("films.scene_failed", { scene: 3, reason: "x" }));
    expect(said).toContain("3");
    expect(said).not.toMatch(/[a-wyz]/i);
  });

  it("is no choice of the menus", () => {
    expect(Object.keys(LANGUAGES)).toEqual(["en", "fr"]);
  });
});
