import type { Thing } from "./put";

/** What is dragged out of the library: pages may not read what is dragged over them, so it is noted here. */
let held: Thing | undefined;

export const DRAG_TYPE = "application/x-framewright";

export const hold = (thing: Thing | undefined): void => {
  held = thing;
};
export const heldThing = (): Thing | undefined => held;
