import { beforeAll, describe, expect, it } from "vitest";
import { planScenes, type ScenePlan } from "@/lib/planning";
import { buildTimeline } from "@/lib/planning/layout/timeline";
import { endOf, itemsOfKind } from "@/lib/timeline/derive";
import { replaceScene } from "@/lib/timeline/ops/replace-scene";
import type { Item, Timeline, Track } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { captionPages } from "@/lib/timeline/spoken";
import { art, voiced } from "../../planning/helpers";
import { GOLDEN } from "../../planning/scripts";

type Scenes = ReturnType<typeof voiced>;

const plansOf = new Map<string, ScenePlan[]>();
const NAMES = ["bees", "tour Eiffel", "Arabic"];

beforeAll(async () => {
  for (const { name, text, language } of GOLDEN.filter((golden) => NAMES.includes(golden.name))) {
    plansOf.set(name, await planScenes({ text, language, art }));
  }
});

const assetsOf = (scenes: Scenes) => {
  const ids = ["music", ...scenes.flatMap(({ voice }) => voice?.assetId ?? [])];
  return Object.fromEntries(ids.map((id) => [id, { id, kind: "audio" as const, src: `${id}.wav` }]));
};

const laidOut = (scenes: Scenes, language: string): Timeline =>
  buildTimeline({
    scenes,
    title: "A film",
    language,
    format: "landscape",
    seed: 42,
    avatarId: "alex",
    music: { assetId: "music" },
    assets: assetsOf(scenes),
  });

/** A film laid out with a scene as it was and as it is: spoken anew, by a factor longer or shorter, and with other things to see. */
function film(name: string, position: number, factor: number) {
  const language = GOLDEN.find((golden) => golden.name === name)!.language;
  const plans = plansOf.get(name)!;
  const scenes = voiced(plans, language);
  const scene = scenes[position]!;
  const plan: ScenePlan = {
    ...scene.plan,
    visual: { type: "statement", text: "Something else", kicker: "", marks: [] },
    cueTexts: {},
    estimatedSeconds: scene.plan.estimatedSeconds * factor,
  };
  const [spoken] = voiced([plan], language);
  const again = { ...spoken!, voice: { ...spoken!.voice!, assetId: `${plan.id}-voice-again` } };
  return {
    sceneId: plan.id,
    before: laidOut(scenes, language),
    after: laidOut(scenes.with(position, again), language),
  };
}

const items = ({ tracks }: Timeline): Item[] => tracks.flatMap((track) => track.items);
const itemOf = (timeline: Timeline, id: string): Item => items(timeline).find((item) => item.id === id)!;
const mapItems = (timeline: Timeline, change: (item: Item) => Item): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.map((track) => ({ ...track, items: track.items.map(change) })),
});

/** A title that somebody has laid over the film by hand. */
function titled(timeline: Timeline, from: number, durationInFrames: number): Timeline {
  const title = { kind: "text" as const, id: "by-hand", from, durationInFrames, text: "Hello" };
  const track = { id: "hand", kind: "overlay" as const, items: [title] };
  return parseTimeline({ ...timeline, tracks: [...timeline.tracks, track] });
}
const withoutTitle = (timeline: Timeline): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.filter(({ id }: Track) => id !== "hand"),
});

const CASES = NAMES.flatMap((name) =>
  [0.4, 1, 1.7].flatMap((factor) => ["first", "middle", "last"].map((where) => ({ name, factor, where }))),
);
const at = (name: string, where: string): number => {
  const last = plansOf.get(name)!.length - 1;
  return where === "first" ? 0 : where === "last" ? last : Math.floor(last / 2);
};

describe("a scene made again in a document", () => {
  it.each(CASES)("that nobody has touched is what laying $name out anew gives ($where, $factor)", (one) => {
    const change = film(one.name, at(one.name, one.where), one.factor);
    expect(replaceScene(change.before, change)).toEqual(change.after);
  });

  it.each(CASES)(
    "with something of somebody's own in it is that, and the rest anew: $name ($where, $factor)",
    (one) => {
      const change = film(one.name, at(one.name, one.where), one.factor);
      const scene = itemOf(change.before, change.sceneId);
      const by = itemOf(change.after, change.sceneId).durationInFrames - scene.durationInFrames;
      const isFirst = scene.from === 0;
      const from = isFirst ? endOf(scene) + 5 : 3;
      const result = replaceScene(titled(change.before, from, 20), change)!;
      expect(withoutTitle(result)).toEqual(change.after);
      expect(itemOf(result, "by-hand")).toMatchObject({ from: isFirst ? from + by : from, durationInFrames: 20 });
    },
  );

  it("moves what follows from where it is now, not from where it was laid out", () => {
    const change = film("bees", 1, 1.7);
    const scene = itemOf(change.before, change.sceneId);
    const by = itemOf(change.after, change.sceneId).durationInFrames - scene.durationInFrames;
    const later = itemsOfKind(change.before, "scene").at(-1)!;
    const present = mapItems(change.before, (item) =>
      item.id === later.id ? { ...item, from: item.from + 40 } : item,
    );
    const result = replaceScene(present, change)!;
    expect(itemOf(result, later.id).from).toBe(later.from + 40 + by);
    expect(itemOf(result, change.sceneId)).toMatchObject({ visual: { text: "Something else" } });
  });

  it("keeps what was changed by hand: transitions, a voice's place, words of other captions, a chosen piece of music", () => {
    const change = film("bees", 2, 1.7);
    const { sceneId } = change;
    const iris = { kind: "iris" as const, frames: 20, direction: "up" as const };
    const present = mapItems(change.before, (item): Item => {
      if (item.id === sceneId && item.kind === "scene") return { ...item, transitionIn: iris, opacity: 0.5 };
      if (item.id === `${sceneId}-voice`) return { ...item, from: item.from + 4 };
      if (item.kind === "music") return { ...item, volume: 0.2 };
      if (item.kind !== "captions") return item;
      const first = itemsOfKind(change.before, "audio")[0]!;
      return { ...item, corrections: { [`${first.assetId}:0`]: "Bienen" } };
    });
    const result = replaceScene(present, change)!;
    expect(itemOf(result, sceneId)).toMatchObject({
      transitionIn: iris,
      opacity: 0.5,
      visual: { text: "Something else" },
    });
    const offset = itemOf(change.after, `${sceneId}-voice`).from - itemOf(change.after, sceneId).from;
    const voice = itemOf(result, `${sceneId}-voice`);
    expect(voice.from - itemOf(result, sceneId).from).toBe(offset + 4);
    expect(voice).toMatchObject({ assetId: `${sceneId}-voice-again` });
    expect(itemsOfKind(result, "music")[0]).toMatchObject({ volume: 0.2, durationInFrames: result.durationInFrames });
    const [captions] = itemsOfKind(result, "captions");
    const pages = captionPages(result, captions!);
    expect(pages[0]!.words[0]!.text).toBe("Bienen");
    const [laid] = itemsOfKind(change.after, "captions");
    expect(pages.at(-1)).toEqual(captionPages(change.after, laid!).at(-1));
  });

  it("keeps pages of captions that were cut by hand", () => {
    const change = film("bees", 2, 1.4);
    const present = mapItems(change.before, (item): Item => {
      if (item.kind !== "captions") return item;
      const pages = captionPages(change.before, item).flatMap((page) =>
        page.words.map((word) => ({ from: word.from, to: word.to, words: [word] })),
      );
      return { ...item, mode: "free", pages };
    });
    const scene = itemOf(present, change.sceneId);
    const [before] = itemsOfKind(present, "captions");
    const [after] = itemsOfKind(replaceScene(present, change)!, "captions");
    const alone = (pages: { from: number; words: unknown[] }[], until: number) =>
      pages.filter(({ from }) => from < until).map(({ words }) => words.length);
    expect(alone(after!.pages, scene.from)).toEqual(alone(before!.pages, scene.from));
  });

  it("keeps an overlay within a scene that gets shorter, and one that spans its end", () => {
    const change = film("bees", 1, 0.4);
    const scene = itemOf(change.before, change.sceneId);
    const inside = replaceScene(titled(change.before, endOf(scene) - 30, 20), change)!;
    expect(endOf(itemOf(inside, "by-hand"))).toBeLessThanOrEqual(endOf(itemOf(inside, change.sceneId)));
    const spans = replaceScene(titled(change.before, scene.from, scene.durationInFrames + 60), change)!;
    expect(endOf(itemOf(spans, "by-hand")) - endOf(itemOf(spans, change.sceneId))).toBe(60);
  });

  it("is nothing in a document that has the scene no more", () => {
    const change = film("bees", 1, 1);
    const tracks = change.before.tracks.map((track) => ({
      ...track,
      items: track.items.filter(({ id }) => id !== change.sceneId),
    }));
    expect(replaceScene({ ...change.before, tracks }, change)).toBeNull();
  });
});
