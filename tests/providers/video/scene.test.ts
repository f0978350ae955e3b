import { expect, it } from "vitest";
import { LOOKS } from "@/lib/providers/scene/looks";
import { paintScene, type SceneRequest } from "@/lib/providers/scene/paint";

const SIZE = { width: 160, height: 90 };
const thing = { body: '<circle cx="16" cy="16" r="14" fill="#ff0000"/>', width: 32, height: 32 };

const paint = (text: string, more: Partial<SceneRequest> = {}) =>
  paintScene({ text, look: "photorealistic", things: [], seed: 7, ...SIZE, ...more });

/** Mean difference of two pictures' bytes. */
function difference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;
}

it("draws other places for other words, and the same pixels for the same request", async () => {
  const texts = [
    "the ocean at sunset",
    "a city at night",
    "deep space",
    "a forest",
    "a desert",
    "abstract data",
    "a portrait",
  ];
  const pictures = await Promise.all(texts.map(async (text) => (await paint(text)).frame(0.5, 5)));
  for (const [index, one] of pictures.entries()) {
    for (const other of pictures.slice(index + 1)) expect(difference(one, other)).toBeGreaterThan(8);
  }
  expect((await paint(texts[0]!)).frame(0.5, 5)).toEqual(pictures[0]);
});

it("moves the camera, near things faster than far ones", async () => {
  const scene = await paint("an eagle in the sky, slow pan", { things: [thing] });
  const red = (frame: Uint8Array) => {
    let sum = 0;
    let count = 0;
    for (let at = 0; at < frame.length; at += 3) {
      if (frame[at]! < 150 || frame[at + 1]! > 90) continue;
      sum += (at / 3) % SIZE.width;
      count += 1;
    }
    return sum / count;
  };
  const [first, last] = [scene.frame(0, 5), scene.frame(1, 5)];
  expect(Math.abs(red(first) - red(last))).toBeGreaterThan(10);
  expect(difference(first, last)).toBeGreaterThan(4);
});

it("gives each look its own picture, and bars to what is cinematic and wide", async () => {
  const pictures = await Promise.all(
    LOOKS.map(async (look) => (await paint("a mountain lake", { look })).frame(0.4, 5)),
  );
  for (const [index, one] of pictures.entries()) {
    for (const other of pictures.slice(index + 1)) expect(difference(one, other)).toBeGreaterThan(2);
  }
  const isBlack = (frame: Uint8Array) => frame.subarray(0, SIZE.width * 3 * 8).every((value) => value === 0);
  expect(LOOKS.filter((_, index) => isBlack(pictures[index]!))).toEqual(["cinematic"]);
  const tall = await paint("a mountain lake", { look: "cinematic", width: 90, height: 160 });
  expect(isBlack(tall.frame(0.4, 5))).toBe(false);
});
