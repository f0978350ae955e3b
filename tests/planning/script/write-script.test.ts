import { tmpdir } from "node:os";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadLanguages } from "@/lib/language/language";
import { understand } from "@/lib/language/understand";
import { spokenLength } from "@/lib/language/words";
import { prepareScript } from "@/lib/planning/script/prepare-script";
import { writeScript } from "@/lib/planning/script/write-script";
import { planScenes } from "@/lib/planning/visuals/scenes";
import type { Behaviour } from "@/tests/emulators/chat-completions";
import { startGroq } from "@/tests/emulators/groq";
import type { Emulator } from "@/tests/emulators/http-server";
import { startOpenAI } from "@/tests/emulators/openai";
import { startTavily } from "@/tests/emulators/tavily";
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

type Item = { label: string; value: number | null; note: string };
const scene = (heading: string, narration: string, kind = "auto", items: Item[] = [], sources: number[] = []) => ({
  heading,
  narration,
  visual: kind === "none" ? null : { kind, heading: "", items },
  sources,
});
const item = (label: string, value: number | null = null, note = ""): Item => ({ label, value, note });

/** A script of about 75 words: right for 30 seconds of English. */
const SCRIPT = {
  title: "Why bees matter",
  scenes: [
    scene("The small worker", "A bee is small, and yet whole harvests depend on it every single summer."),
    scene(
      "Species",
      "There are about 20,000 species of bees, and each one of them has a place to live.",
      "number",
      [item("species of bees", 20000)],
      [1],
    ),
    scene(
      "What they need",
      "A bee needs flowers, clean water and quiet places to nest through all of the year.",
      "points",
      [item("Flowers"), item("Clean water"), item("Quiet places")],
      [2, 9],
    ),
    scene("Invented", "Nobody has counted every hive in the world, and nobody will for a long time.", "chart", [
      item("Asia", 60, "%"),
      item("Europe", 40, "%"),
    ]),
    scene("Begin", "Plant one flower today, and watch who comes to visit it tomorrow morning.", "none"),
  ],
};

async function openai(...behaviours: Behaviour[]): Promise<Emulator> {
  const emulator = await startOpenAI(...behaviours);
  open.push(emulator);
  onlyProviders({ OPENAI_API_KEY: "test-key", OPENAI_BASE_URL: emulator.url });
  return emulator;
}

const request = { topic: "Bees", brief: "A film about bees", language: "en", targetSeconds: 30 };

describe("writeScript", () => {
  it("asks in the language and for the length, and checks what comes", async () => {
    const emulator = await openai({ reply: SCRIPT });
    const { script, lengthRatio, provenance } = await writeScript({ ...request, tone: "friendly" }, context);
    expect(script.title).toBe("Why bees matter");
    expect(lengthRatio).toBeGreaterThan(0.65);
    expect(lengthRatio).toBeLessThan(1.35);
    expect(provenance.costCents).toBeGreaterThan(0);
    const asked = JSON.stringify(emulator.received[0]?.body);
    for (const wanted of ["about 75 words", "English", "Tone: friendly", "json_schema"])
      expect(asked).toContain(wanted);
  });

  it("asks once more for a script that misses its length, and keeps the better one", async () => {
    const short = { title: "Short", scenes: [scene("One", "Bees are small.")] };
    const emulator = await openai({ reply: short }, { reply: SCRIPT });
    const { script } = await writeScript(request, context);
    expect(script.title).toBe("Why bees matter");
    expect(emulator.received).toHaveLength(2);
    expect(JSON.stringify(emulator.received[1]?.body)).toContain("longer, with more substance");
  });

  it("keeps the first script when the second is worse", async () => {
    const shorter = { title: "Shorter", scenes: [scene("One", "Bees.")] };
    const short = {
      title: "Short",
      scenes: [scene("One", "Bees are small but they matter a lot to every one of us.")],
    };
    await openai({ reply: short }, { reply: shorter });
    expect((await writeScript(request, context)).script.title).toBe("Short");
  });

  it("takes markup, footnotes and line breaks out of what is spoken", async () => {
    await openai({
      reply: {
        title: "**Bees**",
        scenes: [scene("*One*", `**Bees** are\n\nsmall [1]. ${"They work all day long in the sun. ".repeat(9)}`)],
      },
    });
    const { script } = await writeScript(request, context);
    expect(script.title).toBe("Bees");
    expect(script.scenes[0]?.narration).toMatch(/^Bees are small\. They work/);
  });
});

describe("planScenes of a written script", () => {
  it("takes proposals that the narration bears out, and no others", async () => {
    await openai({ reply: SCRIPT });
    const { script } = await writeScript(request, context);
    const plans = await planScenes({ text: "", written: script, language: "en", art });
    expect(plans.map((plan) => plan.narration)).toEqual(SCRIPT.scenes.map((entry) => entry.narration));
    expect(plans.map((plan) => plan.visual.type)).toEqual([
      "title",
      "number",
      "points",
      expect.stringMatching(/icon|statement|scenery/),
      expect.stringMatching(/outro|icon/),
    ]);
    expect(plans[1]?.visual).toMatchObject({ value: 20000 });
    expect(plans[2]).toMatchObject({
      heading: expect.stringMatching(/^What\sthey/),
      visual: { points: [{ text: "Flowers" }, { text: "Clean water" }, { text: "Quiet places" }] },
    });
    expect(plans.filter((plan) => plan.chapter)).toHaveLength(1);
  });
});

describe("prepareScript", () => {
  const bees = () => understand({ prompt: "Create a 30 second video about bees", format: "vertical" });

  it("leaves a given script alone", async () => {
    const given = understand({ script: "My words. All mine.", format: "vertical" });
    expect(await prepareScript(given, {}, context)).toMatchObject({
      origin: "given",
      text: "My words. All mine.",
      notices: [],
    });
  });

  it("gives the model what the web says and names the sources", async () => {
    const tavily = await startTavily();
    open.push(tavily);
    const emulator = await openai({ reply: SCRIPT });
    vi.stubEnv("TAVILY_API_KEY", "test-key");
    vi.stubEnv("TAVILY_BASE_URL", tavily.url);
    const prepared = await prepareScript(bees(), { webSearch: true }, context);
    expect(prepared).toMatchObject({ origin: "written", language: "en", notices: [] });
    expect(JSON.stringify(emulator.received[0]?.body)).toContain("20,000 species");
    expect(prepared.written?.scenes[1]?.sources).toEqual([
      { title: "Bees of the world", url: "https://www.bees.example/facts" },
    ]);
    expect(prepared.written?.scenes[2]?.sources).toHaveLength(1);
    const plans = await planScenes({ text: "", written: prepared.written, language: "en", art });
    expect(plans.at(-1)?.visual).toMatchObject({ type: "outro", subtitle: "Sources: bees.example · farm.example" });
    expect(
      prepared.attempts.flatMap((attempt) => (attempt.outcome === "unavailable" ? [] : [attempt.provider])),
    ).toEqual(["tavily", "openai"]);
  });

  it("goes on without the web when no search is configured, and says so", async () => {
    await openai({ reply: SCRIPT });
    const { origin, notices } = await prepareScript(bees(), { webSearch: true }, context);
    expect(origin).toBe("written");
    expect(notices[0]?.text).toContain("TAVILY_API_KEY");
  });

  it.each([
    ["en", "Create a video about how bees dance", /^This is an outline: no language model is configured/],
    ["de", "Erstelle ein Video über die Geschichte Berlins", /^Dies ist ein Entwurf: Es ist kein Sprachmodell/],
    ["es", "Crea un vídeo sobre la historia de Madrid", /^Esto es un esquema: no hay ningún modelo/],
    ["it", "Crea un video sulla storia di Venezia", /^Questa è una traccia: nessun modello/],
    ["fr", "Fais une vidéo sur les abeilles", /^Ceci est une trame : aucun modèle de langage/],
  ])("makes an outline that says so without a model (%s)", async (language, prompt, opening) => {
    const prepared = await prepareScript(understand({ prompt, format: "landscape" }), {}, context);
    expect(prepared.origin).toBe("outline");
    expect(prepared.notices.map(({ text }) => text).join(" ")).toMatch(/OPENAI_API_KEY.*LLM_BASE_URL/);
    const plans = await planScenes({ text: prepared.text, language: prepared.language, title: prepared.title, art });
    expect(plans[0]?.visual).toMatchObject({
      type: "title",
      title: expect.stringMatching(/[Bb]ees|[Aa]beilles|Berlin|Madrid|Venezia/),
    });
    expect(plans[0]?.narration).toMatch(opening);
    expect(new Set(plans.map((plan) => plan.visual.type)).size).toBeGreaterThan(2);
    const length = plans.reduce((sum, plan) => sum + spokenLength(plan.narration, language), 0);
    expect(length).toBeGreaterThan(60);
  });

  it("narrates what follows an order where nobody writes, but none of its wishes", async () => {
    const facts = "Water boils at a hundred degrees. It freezes at zero. Ice is lighter than water, so it swims.";
    const told = await prepareScript(
      understand({ prompt: `A square film about water. ${facts}`, format: "square" }),
      {},
      context,
    );
    expect(told).toMatchObject({ origin: "given", text: facts, language: "en" });
    expect(told.notices.map(({ text }) => text).join(" ")).toMatch(/narrated as it is.*LLM_BASE_URL/);
    const wishes = "Keep it short. The tone should be friendly. Use three examples from daily life at home.";
    const wished = understand({
      prompt: `A square film about water rights in Lower Wick. ${wishes}`,
      format: "square",
    });
    expect((await prepareScript(wished, {}, context)).origin).toBe("outline");
  });

  it("falls back to English for a language it has no outline in", async () => {
    const prepared = await prepareScript(
      understand({ prompt: "Maak een video over de geschiedenis van Amsterdam", language: "nl", format: "landscape" }),
      {},
      context,
    );
    expect(prepared).toMatchObject({ origin: "outline", language: "en" });
    expect(prepared.notices.map(({ text }) => text).join(" ")).toContain("in English");
  });

  it("says which model failed, and does not claim that none is configured", async () => {
    const groq = await startGroq({ status: 500, error: "Overloaded", headers: { "retry-after": "0" } });
    open.push(groq);
    onlyProviders({ GROQ_API_KEY: "test-key", GROQ_BASE_URL: groq.url });
    const dance = understand({ prompt: "A film about how bees dance", format: "vertical" });
    const prepared = await prepareScript(dance, {}, context);
    expect(prepared.origin).toBe("outline");
    expect(prepared.text).toContain("could not be reached");
    expect(prepared.notices.map(({ text }) => text).join(" ")).toMatch(/groq: Groq answered 500.*Overloaded/);
  });

  it("never hides that the work was stopped", async () => {
    await openai({ reply: SCRIPT });
    await expect(prepareScript(bees(), {}, { ...context, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});
