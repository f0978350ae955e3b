import { describe, expect, it } from "vitest";
import { SHAPE_SIZES, SHAPES } from "@/lib/core/media-formats";
import { joined } from "@/lib/core/script-joint";
import { captionWords } from "@/lib/planning/layout/caption-words";
import { reshape } from "@/lib/planning/layout/reshape";
import { chooseTheme } from "@/lib/planning/layout/theme";
import { buildTimeline } from "@/lib/planning/layout/timeline";
import { planScenes } from "@/lib/planning/visuals/scenes";
import { endOf, itemsOfKind } from "@/lib/timeline/derive";
import { captionLift } from "@/lib/timeline/layout/captions";
import { layoutOf } from "@/lib/timeline/layout/layout";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { captionPages } from "@/lib/timeline/spoken";
import { stateAt } from "@/lib/timeline/state";
import { art, evenly, voiced } from "../helpers";
import { GOLDEN } from "../scripts";

const FPS = 30;

async function film(
  name: string,
  format: (typeof SHAPES)[number],
  more: Partial<Parameters<typeof buildTimeline>[0]> = {},
) {
  const { text, language } = GOLDEN.find((golden) => golden.name === name)!;
  const plans = await planScenes({ text, language, art });
  return {
    plans,
    timeline: buildTimeline({ scenes: voiced(plans, language), title: "A film", language, format, seed: 42, ...more }),
  };
}

describe("buildTimeline", () => {
  it.each(SHAPES)("makes a valid document in %s", async (format) => {
    const { timeline } = await film("bees", format, { avatarId: "alex", music: { assetId: "music" } });
    expect(parseTimeline(JSON.parse(JSON.stringify(timeline)))).toEqual(timeline);
    expect([timeline.width, timeline.height]).toEqual([SHAPE_SIZES[format].width, SHAPE_SIZES[format].height]);
  });

  it("leaves no gap between scenes and speaks inside each", async () => {
    const { timeline, plans } = await film("bees", "landscape");
    const scenes = itemsOfKind(timeline, "scene");
    expect(scenes).toHaveLength(plans.length);
    for (const [index, scene] of scenes.entries()) {
      expect(scene.from).toBe(index ? endOf(scenes[index - 1]!) : 0);
      const voice = itemsOfKind(timeline, "audio").find((item) => item.id === `${scene.id}-voice`)!;
      expect(voice.from).toBeGreaterThanOrEqual(scene.from);
      expect(endOf(voice)).toBeLessThanOrEqual(endOf(scene));
    }
    expect(endOf(scenes.at(-1)!)).toBe(timeline.durationInFrames);
  });

  it("shows each point just before its word is spoken", async () => {
    const { timeline, plans } = await film("bees", "landscape");
    const plan = plans.find((entry) => entry.visual.type === "points")!;
    const scene = itemsOfKind(timeline, "scene").find((item) => item.id === plan.id)!;
    const words = evenly(plan.narration, "en", plan.estimatedSeconds);
    const voice = itemsOfKind(timeline, "audio").find((item) => item.id === `${plan.id}-voice`)!;
    for (const [index, point] of ["nurses", "builders", "guards", "foragers"].entries()) {
      const spoken = voice.from - scene.from + Math.round(words.find((word) => word.text === point)!.start * FPS);
      const shown = scene.cues[`point:${index}`]!;
      expect(spoken - shown).toBeGreaterThanOrEqual(0);
      expect(spoken - shown).toBeLessThanOrEqual(Math.max(5, spoken - (scene.durationInFrames - 24)));
    }
  });

  it("opens the film with its first part already there", async () => {
    for (const { name } of GOLDEN) {
      const { timeline } = await film(name, "landscape");
      const scene = itemsOfKind(timeline, "scene").find((item) => item.from === 0)!;
      const first = stateAt(timeline, 0).items.find((item) => item.id === scene.id);
      const shown = first?.kind === "scene" ? Math.max(...Object.values(first.reveal)) : 0;
      expect(shown, name).toBeGreaterThan(0.9);
    }
  });

  it("captions every character that is spoken, in time with its word", async () => {
    for (const name of ["bees", "tour Eiffel", "Arabic"]) {
      const { timeline, plans } = await film(name, "vertical");
      const [captions] = itemsOfKind(timeline, "captions");
      const shown = captionPages(timeline, captions!)
        .flatMap((page) => page.words.map((word) => word.text))
        .join("");
      expect(shown.replace(/\s/g, "")).toBe(
        plans
          .map((plan) => plan.narration)
          .join("")
          .replace(/\s/g, ""),
      );
      let last = 0;
      for (const word of captionPages(timeline, captions!).flatMap((page) => page.words)) {
        expect(word.from).toBeGreaterThanOrEqual(last);
        expect(word.to).toBeGreaterThan(word.from);
        last = word.from;
      }
    }
  });

  it("gives a failed scene a card with its words and plays a clip as video", async () => {
    const { text, language } = GOLDEN[0]!;
    const plans = await planScenes({
      text,
      language,
      art,
      media: [{ assetId: "clip", kind: "video", durationSeconds: 3, credit: "" }],
    });
    const scenes = voiced(plans, language).map((scene, index) =>
      index === 1 ? { plan: scene.plan, failed: true } : scene,
    );
    const timeline = buildTimeline({ scenes, title: "x", language, format: "square", seed: 1, captions: "none" });
    expect(itemsOfKind(timeline, "scene").find((item) => item.id === plans[1]!.id)?.visual).toEqual({
      type: "card",
      text: plans[1]!.narration,
    });
    expect(itemsOfKind(timeline, "video").map((item) => item.assetId)).toEqual(["clip"]);
    expect(itemsOfKind(timeline, "captions")).toEqual([]);
  });

  it("has chapters at the script's headings", async () => {
    const { timeline } = await film("web request", "landscape");
    expect(timeline.chapters.map((chapter) => chapter.title.replaceAll("\u00a0", " "))).toEqual([
      "How a web request works",
      "The path",
      "A tiny server",
      "What to remember",
    ]);
  });

  it("is the same for the same seed and another for another", async () => {
    const one = await film("bees", "landscape");
    const two = await film("bees", "landscape");
    const three = await film("bees", "landscape", { seed: 43 });
    expect(two.timeline).toEqual(one.timeline);
    expect(three.timeline).not.toEqual(one.timeline);
  });
});

describe("reshape", () => {
  it("pages captions again and keeps times", async () => {
    const { timeline } = await film("bees", "landscape", { avatarId: "alex", captions: "classic" });
    const upright = reshape(timeline, "vertical");
    expect([upright.width, upright.height]).toEqual([1080, 1920]);
    expect(upright.durationInFrames).toBe(timeline.durationInFrames);
    const pages = (document: typeof timeline) => captionPages(document, itemsOfKind(document, "captions")[0]!);
    expect(pages(upright).length).toBeGreaterThan(pages(timeline).length);
    expect(pages(upright).flatMap((page) => page.words)).toEqual(pages(timeline).flatMap((page) => page.words));
    expect(reshape(timeline, "landscape")).toBe(timeline);
  });
});

describe("captionWords", () => {
  it("keeps French marks with their words and written numbers whole", () => {
    const text = "Il dit : « Venez ! » à 3,14 km. L’état-major, lui, part ?";
    const shown = captionWords(text, evenly(text, "fr", 5), 0, FPS).map((word) => word.text);
    expect(shown).toEqual([
      "Il",
      "dit\u00a0:",
      "«\u00a0Venez\u00a0!\u00a0»",
      "à",
      "3,14",
      "km.",
      "L’état-major,",
      "lui,",
      "part\u00a0?",
    ]);
  });
});

describe("captionWords of numbers", () => {
  it("never parts thousands", () => {
    const text = "Elle pèse 10 100 tonnes en 2010 500 fois.";
    const shown = captionWords(text, evenly(text, "fr", 4), 0, FPS).map((word) => word.text);
    expect(shown).toEqual(["Elle", "pèse", "10\u202f100", "tonnes", "en", "2010", "500", "fois."]);
  });
});

describe("captionWords of signs", () => {
  it("keeps a sign with its number", () => {
    const text = "Environ 97 % de 12 €.";
    const at = (word: string) => text.indexOf(word);
    const timed = ["Environ", "97", "%", "de", "12", "€"].map((word, index) => ({
      text: word,
      textStart: at(word),
      textEnd: at(word) + word.length,
      start: index,
      end: index + 0.9,
    }));
    expect(captionWords(text, timed, 0, FPS).map((word) => word.text)).toEqual([
      "Environ",
      "97\u00a0%",
      "de",
      "12\u00a0€.",
    ]);
  });
});

describe("captionWords of money", () => {
  it("keeps a currency before its number", () => {
    const text = "Pricing starts at $29 per month.";
    expect(captionWords(text, evenly(text, "en", 3), 0, FPS).map((word) => word.text)).toEqual([
      "Pricing",
      "starts",
      "at",
      "$29",
      "per",
      "month.",
    ]);
  });
});

describe("chooseTheme", () => {
  it("follows the subject and else the seed", () => {
    expect(chooseTheme("Bees, flowers and trees of the forest", 1)).toBe("forest");
    expect(chooseTheme("A server and its database", 1)).toBe("slate");
    expect(chooseTheme("Une recette de pain et de gâteau", 1)).toBe("sunrise");
    expect(new Set(Array.from({ length: 40 }, (_, seed) => chooseTheme("xyz", seed))).size).toBeGreaterThan(3);
  });
});

describe("captions of new films", () => {
  it("keep every character of an address, over several words of captions", () => {
    const address =
      "https://maps.example.org/regions/northern-highlands/walking-routes/winter-2026/overview-of-all-marked-paths-and-shelters-with-opening-hours.html";
    const text = `The full map is at ${address} for everyone.`;
    const timed = [...text.matchAll(/\S+/g)].map((match, index) => ({
      text: match[0],
      textStart: match.index,
      textEnd: match.index + match[0].length,
      start: index,
      end: index + 0.9,
    }));
    const shown = captionWords(text, timed, 0, FPS);
    expect(joined(shown.map((word) => word.text))).toBe(text);
    for (const [index, word] of shown.entries()) {
      expect(word.text.length).toBeLessThanOrEqual(47);
      expect(word.to).toBeGreaterThan(word.from);
      expect(word.from).toBeGreaterThanOrEqual(shown[index - 1]?.from ?? 0);
    }
  });

  it("stand above the controls of players in vertical films, and where they stood in others", () => {
    const zones = { captions: "bottom", presenter: null } as const;
    const vertical = layoutOf(1080, 1920, { ...zones, lift: captionLift("vertical")! }).captions;
    expect(vertical.y + vertical.height).toBeLessThanOrEqual(1920 * 0.8);
    const content = layoutOf(1080, 1920, { ...zones, lift: 0.2 }).content;
    expect(content.y + content.height).toBeLessThan(vertical.y);
    for (const shape of ["landscape", "square", "ads"] as const) expect(captionLift(shape)).toBeUndefined();
    const before = layoutOf(1080, 1920, zones).captions;
    expect(before.y + before.height).toBe(Math.round(1920 * 0.085) + Math.round(1920 * 0.8));
  });
});
