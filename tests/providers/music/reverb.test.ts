import { SpessaSynthProcessor } from "spessasynth_core";
import { expect, it } from "vitest";
import { seededRandom } from "@/lib/core/random";
import { HallReverb } from "@/lib/providers/music/reverb";

const RATE = 48_000;
const BLOCK = 128;

it("is the synthesiser's own reverb, sample for sample", () => {
  const ours = new HallReverb(RATE);
  const theirs = Object.assign(
    new SpessaSynthProcessor(RATE, { eventsEnabled: false }).reverbProcessor,
    ours.getSnapshot(),
  );
  const random = seededRandom(7);
  const outputs = [theirs, ours].map(() => [new Float32Array(RATE * 2), new Float32Array(RATE * 2)] as const);
  for (let at = 0; at < RATE * 2; at += BLOCK) {
    // Noise for half a second, then what is left of it in the room.
    const input = Float32Array.from({ length: BLOCK }, () => (at < RATE / 2 ? random() * 2 - 1 : 0));
    for (const [index, reverb] of [theirs, ours].entries()) {
      reverb.process(input, outputs[index]![0], outputs[index]![1], at, BLOCK);
    }
  }
  expect(Buffer.from(outputs[1]![0].buffer).equals(Buffer.from(outputs[0]![0].buffer))).toBe(true);
  expect(Buffer.from(outputs[1]![1].buffer).equals(Buffer.from(outputs[0]![1].buffer))).toBe(true);
  const after = outputs[1]![0].subarray(RATE);
  expect(Math.max(...after.map(Math.abs))).toBeGreaterThan(0.001);
});
