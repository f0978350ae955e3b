import { beforeAll, expect, it } from "vitest";
import { buildTimeline } from "@/lib/planning/layout/timeline";
import { planScenes } from "@/lib/planning/visuals/scenes";
import { planChunks } from "@/lib/render/plan/chunks";
import { beginsAt, spokenScenes, upTo } from "@/lib/services/production/first-scenes";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { frameKey } from "@/lib/timeline/state";
import { art, voiced } from "../helpers";
import { GOLDEN } from "../scripts";

const { text, language } = GOLDEN.find(({ name }) => name === "bees")!;
type Scenes = ReturnType<typeof voiced>;
let scenes: Scenes;
let film: Timeline;

const laidOut = (voices: Scenes): Timeline =>
  buildTimeline({ scenes: voices, title: "A film", language, format: "landscape", seed: 42, avatarId: "alex" });

/** The film as it is laid out while only its first scenes are spoken; said aloud, scenes last otherwise than estimated. */
const begun = (spoken: number): Timeline =>
  laidOut(scenes.map((scene, index) => (index < spoken ? scene : { plan: scene.plan })));

beforeAll(async () => {
  const plans = await planScenes({ text, language, art });
  scenes = voiced(plans, language).map(({ plan, voice }) => ({
    plan,
    voice: { ...voice!, durationSeconds: voice!.durationSeconds * 1.17 },
  }));
  film = laidOut(scenes);
});

it("draws the pieces of the film itself, when only its first scenes are spoken", async () => {
  const whole = new Set((await planChunks(film, "salt")).map(({ hash }) => hash));
  for (let spoken = 1; spoken < scenes.length; spoken += 1) {
    const draft = begun(spoken);
    const until = beginsAt(draft, scenes[spoken]!.plan.id);
    const certain = (await planChunks(draft, "salt")).filter(({ to }) => to <= until);
    expect(certain.at(-1)?.to).toBe(until);
    expect(certain.filter(({ hash }) => !whole.has(hash))).toEqual([]);
  }
});

it("plays the first scenes as they will be in the film, and ends with them", () => {
  const draft = begun(2);
  const first = upTo(draft, beginsAt(draft, scenes[2]!.plan.id));
  expect(parseTimeline(JSON.parse(JSON.stringify(first)))).toEqual(first);
  expect(first.durationInFrames).toBe(beginsAt(film, scenes[2]!.plan.id));
  expect(first.tracks.flatMap(({ items }) => items).filter(({ kind }) => kind === "scene")).toHaveLength(2);
  for (let frame = 0; frame < first.durationInFrames; frame += 7)
    expect(frameKey(first, frame)).toBe(frameKey(film, frame));
});

it("counts the scenes that are spoken from the first on", () => {
  const segments = (...states: string[]) => ({ segments: states.map((status) => ({ status })) as never });
  expect(spokenScenes(segments("pending", "voiced"))).toBe(0);
  expect(spokenScenes(segments("voiced", "failed", "pending", "voiced"))).toBe(2);
  expect(spokenScenes(segments("voiced", "failed"))).toBe(2);
});
