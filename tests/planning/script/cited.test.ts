import { tmpdir } from "node:os";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadLanguages } from "@/lib/language/language";
import { pointsBack } from "@/lib/language/reference";
import { subjectOf } from "@/lib/language/subject";
import { understand } from "@/lib/language/understand";
import { spokenLength, wordBudget } from "@/lib/language/words";
import { prepareScript } from "@/lib/planning/script/prepare-script";
import { planScenes } from "@/lib/planning/visuals/scenes";
import type { Emulator } from "@/tests/emulators/http-server";
import { startOpenAI } from "@/tests/emulators/openai";
import { startWikipedia } from "@/tests/emulators/wikipedia";
import { ARTICLES } from "@/tests/emulators/wikipedia-articles";
import { onlyProviders } from "@/tests/providers/environment";
import { art } from "../helpers";

const context = { workDir: tmpdir() };
const open: Emulator[] = [];
beforeAll(loadLanguages);
beforeEach(() => onlyProviders());
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((emulator) => emulator.close()));
});

async function encyclopaedia(values: Record<string, string> = {}): Promise<Emulator> {
  const emulator = await startWikipedia();
  open.push(emulator);
  onlyProviders({ WIKIPEDIA_BASE_URL: emulator.url, ...values });
  return emulator;
}

const about = (prompt: string, more: object = {}) =>
  prepareScript(understand({ prompt, format: "landscape", ...more }), {}, context);

/** Typography sets no-break spaces into titles: what is compared is the words. */
const plainly = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a bare topic without a key", () => {
  it.each([
    ["Volcanoes", "en", "Volcano", "Sources: “Volcano”, Wikipedia, CC BY-SA 4.0"],
    [
      "La Révolution française",
      "fr",
      "Révolution française",
      "Sources : « Révolution française », Wikipédia, CC BY-SA 4.0",
    ],
    ["Wie funktioniert ein Getriebe", "de", "Getriebe", "Quellen: „Getriebe“, Wikipedia, CC BY-SA 4.0"],
  ])(
    "becomes a film of an article's own sentences, each with its receipt: %s",
    async (prompt, language, title, credit) => {
      await encyclopaedia();
      const prepared = await about(prompt);
      expect(prepared).toMatchObject({
        origin: "cited",
        language,
        provenance: { provider: "wikipedia", costCents: 0 },
      });
      expect(plainly(prepared.title)).toBe(prompt);
      expect(prepared.notices[0]?.args).toMatchObject({ title, licence: "CC BY-SA 4.0" });
      const length = spokenLength(prepared.text, language);
      expect(length / wordBudget(60, language)).toBeGreaterThan(0.6);
      expect(length / wordBudget(60, language)).toBeLessThan(1.35);
      const extract = plainly(ARTICLES.find((one) => one.title === title)!.extract);
      const scenes = prepared.written?.scenes ?? [];
      const receipts = scenes.slice(0, -1).flatMap(({ sources }) => sources);
      for (const { sentence, revision, url, section } of receipts) {
        // A resolved pronoun changes a sentence's beginning, brackets its middle; its end stays the article's.
        expect(extract).toContain(sentence?.slice(-30));
        expect(revision).toMatch(/^\d+$/);
        expect(url).toContain(`oldid=${revision}`);
        if (section) expect(decodeURIComponent(url)).toContain(`#${section.replaceAll(" ", "_")}`);
      }
      const plans = await planScenes({ text: "", written: prepared.written, language, title: prepared.title, art });
      expect(plans.slice(0, -1).flatMap(({ sources }) => sources)).toHaveLength(receipts.length);
      for (const plan of plans.slice(0, -1)) {
        for (const { sentence } of plan.sources) expect(plan.narration).toContain(sentence);
      }
      const end = plans.at(-1)!;
      expect(plainly(end.narration)).toContain(title);
      expect(plainly((end.visual as { subtitle: string }).subtitle)).toBe(credit);
    },
  );

  it.each([
    ["Volcanoes", /These are common|Basalt|reference|list of volcanoes|pronounced/],
    ["La Révolution française", /bibliographie/],
    ["Wie funktioniert ein Getriebe", /Liste der|mittelhochdeutsch|v\.$/m],
  ])("says what points back only right after what it points to: %s", async (prompt, never) => {
    await encyclopaedia();
    const { text, language, written } = await about(prompt, { targetSeconds: 75 });
    expect(text).not.toMatch(never);
    const said = (written?.scenes ?? []).map(({ sources }) => sources.map(({ sentence = "" }) => sentence));
    for (const sentences of said) {
      for (const [at, sentence] of sentences.entries()) {
        if (!pointsBack(sentence, language)) continue;
        const pair = `${sentences[at - 1]?.slice(-20)} ${sentence}`;
        expect(ARTICLES.some(({ extract }) => extract.includes(pair))).toBe(true);
      }
    }
  });

  it("names what a pronoun stands for right after the definition", async () => {
    await encyclopaedia();
    expect((await about("La Révolution française")).text).toContain("La Révolution française remplace la monarchie");
    expect((await about("Wie funktioniert ein Getriebe")).text).toContain("Ein Getriebe verbindet einen Motor");
  });

  it("answers what is asked: how something works, before how it came about", async () => {
    await encyclopaedia();
    const { written } = await about("Wie funktioniert ein Getriebe", { targetSeconds: 20 });
    expect(written?.scenes.map(({ heading }) => heading)).toContain("Funktionsweise");
    expect(written?.scenes.map(({ heading }) => heading)).not.toContain("Geschichte");
  });

  it("takes the most read meaning and names the others; a chosen article is taken instead", async () => {
    await encyclopaedia();
    const most = await about("Mercury");
    expect(most.text).toContain("smallest planet");
    expect(most.notices.at(-1)?.text).toBe(
      "“Mercury” has several meanings. The film is about “Mercury (planet)”, the most read one. Others: Mercury (element).",
    );
    const topic = understand({ prompt: "Mercury", format: "landscape" });
    const chosen = await prepareScript(topic, { article: "Mercury (element)" }, context);
    expect(chosen.text).toContain("atomic number 80");
    expect(chosen.notices).toHaveLength(1);
  });

  it.each([
    ["My holiday in Spain", 0],
    ["The summer fair of Lower Wick", 2],
  ])("makes no film about something else: %s", async (prompt, requests) => {
    const { received } = await encyclopaedia();
    expect((await about(prompt, { language: "en" })).origin).toBe("outline");
    expect(received).toHaveLength(requests);
  });

  it("is an outline at once where nobody answers, and does not ask twice", async () => {
    const { url, close } = await startWikipedia();
    await close();
    onlyProviders({ WIKIPEDIA_BASE_URL: url });
    expect((await about("Les volcans")).origin).toBe("outline");
    expect((await about("Les volcans")).origin).toBe("outline");
  });
});

describe("a bare topic with a language model", () => {
  it("gives the model the article, and names it where it was used", async () => {
    const script = {
      title: "Volcanoes",
      scenes: [
        {
          heading: "What they are",
          narration: "A volcano is an opening in the crust. ".repeat(9),
          visual: null,
          sources: [1],
        },
        { heading: "Names", narration: "The word comes from an island. ".repeat(9), visual: null, sources: [2] },
        { heading: "End", narration: "Keep away from the slopes of a volcano. ".repeat(6), visual: null, sources: [] },
      ],
    };
    const model = await startOpenAI({ reply: script });
    open.push(model);
    await encyclopaedia({ OPENAI_API_KEY: "test-key", OPENAI_BASE_URL: model.url });
    const prepared = await about("Volcanoes");
    expect(prepared.origin).toBe("written");
    expect(JSON.stringify(model.received[0]?.body)).toContain("an island off Sicily");
    expect(prepared.written?.scenes.map(({ sources }) => sources[0]?.section)).toEqual([
      undefined,
      "Etymology",
      undefined,
    ]);
    expect(prepared.written?.scenes[0]?.sources[0]).toMatchObject({ title: "Volcano", licence: "CC BY-SA 4.0" });
  });
});

describe("what a topic is about", () => {
  it.each([
    ["How does a gearbox work?", "en", "gearbox", "workings"],
    ["The history of the bicycle", "en", "bicycle", "history"],
    ["What is DNA", "en", "DNA", undefined],
    ["Qu’est-ce que la\u00a0photosynthèse\u202f?", "fr", "photosynthèse", undefined],
    ["Comment fonctionne l’ascenseur", "fr", "ascenseur", "workings"],
    ["L’histoire du pain", "fr", "pain", "history"],
    ["Wie funktioniert ein\u00a0Getriebe", "de", "Getriebe", "workings"],
    ["Die Geschichte der Eisenbahn", "de", "Eisenbahn", "history"],
    ["¿Qué es la inflación?", "es", "inflación", undefined],
    ["Come funziona un orologio", "it", "orologio", "workings"],
  ])("%s", (topic, language, name, aspect) => {
    const subject = subjectOf(topic, language);
    expect(subject?.names).toContain(name);
    expect(subject?.aspect).toBe(aspect);
  });

  it.each(["Our new product", "Mon chien", "Unsere Firma", "Nuestra boda", "x"])(
    "is nothing to look up: %s",
    (topic) => {
      expect(subjectOf(topic, "en")).toBeUndefined();
    },
  );
});

describe("sentences that point back", () => {
  it.each([
    ["en", "It erupts often.", true],
    ["en", "In 1789 he called an assembly.", true],
    ["en", "When the king fled, he was caught.", false],
    ["en", "There are 1,350 volcanoes.", false],
    ["en", "Ice is lighter than water.", false],
    ["en", "Itchy skin has many causes.", false],
    ["fr", "Il existe trois sortes de lave.", false],
    ["fr", "Il se jette dans la mer.", true],
    ["fr", "Cette guerre dure dix ans.", true],
    ["fr", "Cesare Borgia naît à Rome.", false],
    ["de", "Es gibt drei Arten.", false],
    ["de", "Diese Räder drehen sich.", true],
    ["de", "Sieben Räder drehen sich.", false],
    ["es", "Es un metal.", true],
    ["es", "El mercurio es un metal.", false],
    ["it", "È un metallo.", true],
    ["it", "Il mercurio è un metallo.", false],
  ])("%s: %s", (language, sentence, back) => {
    expect(pointsBack(sentence, language)).toBe(back);
  });
});

describe("without network", () => {
  it.each([
    ["Volcanoes", "WordNet", /fissure in the earth's crust.*\n\n## Examples\n\n.*Pinatubo/],
    ["The bicycle", "WordNet", /has two wheels[\s\S]*## Kinds[\s\S]*mountain bike[\s\S]*## Parts[\s\S]*handlebar/],
    [
      "Switzerland",
      "Countries list",
      /lies in Europe[\s\S]*languages of Switzerland are German, French, and Italian[\s\S]*Swiss francs/,
    ],
  ])("tells what comes with the studio, and of whom: %s", async (prompt, site, says) => {
    const prepared = await about(prompt, { language: "en" });
    expect(prepared).toMatchObject({ origin: "cited", notices: [{ id: "planning.cited_local", args: { site } }] });
    expect(prepared.text).toMatch(says);
    // The encyclopaedia was asked first, and what became of that is kept.
    const [asked, ...rest] = prepared.attempts;
    expect(asked).toMatchObject({ provider: "wikipedia", outcome: "unavailable" });
    expect(rest.at(-1)?.outcome).toBe("succeeded");
    expect(prepared.written?.scenes.at(-1)?.narration).toContain(site);
    for (const { sources } of prepared.written?.scenes ?? []) expect(sources[0]).toMatchObject({ site });
  });

  it.each([
    ["Les volcans", "fr"],
    ["The history of tea", "en"],
    ["How does a bicycle work", "en"],
    ["Women", "en"],
    ["Zzyzx quantum widgets", "en"],
  ])("stays an outline where it has no answer: %s", async (prompt, language) => {
    expect((await about(prompt, { language })).origin).toBe("outline");
  });

  it("says nothing of people that a dictionary only quotes", async () => {
    expect((await about("Dogs", { language: "en" })).text).not.toMatch(/woman|a man\b|morally/);
  });
});
