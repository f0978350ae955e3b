import { expect, it } from "vitest";
import { type ItemKind, itemSchema } from "@/lib/timeline/schema";
import { transitionSchema } from "@/lib/timeline/schema/parts";
import type { ItemState } from "@/lib/timeline/state";
import { chosen, offered } from "./support/choices";
import { everything } from "./support/everything";

/** Kinds that are heard, not seen. The compiler asks for every kind that nothing draws, and for no other. */
const HEARD: Record<Exclude<ItemKind, ItemState["kind"]>, true> = { audio: true, music: true };

it("compares every item kind, visual, caption style, transition and placement that a timeline can have", () => {
  const { timeline } = everything({ width: 640, height: 360 }, { picture: "picture.png", clip: "clip.mp4" });
  const items = timeline.tracks.flatMap((track) => track.items);
  const compared = chosen(itemSchema, [transitionSchema], items);
  const wanted = [...offered(itemSchema, [transitionSchema])].filter(
    (choice) => !Object.keys(HEARD).some((kind) => choice === `=${kind}` || choice.startsWith(`${kind}.`)),
  );
  expect(wanted).toEqual(
    expect.arrayContaining(["=avatar", "scene.visual=map", "captions.style=pop", "transitionIn.kind=iris"]),
  );
  // A cut is where nothing is drawn between two items.
  expect(wanted.filter((choice) => !compared.has(choice) && !choice.endsWith(".kind=cut"))).toEqual([]);
});
