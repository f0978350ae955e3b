import { itemsById } from "@/lib/timeline/ops/core/diff";
import type { Gesture, Ground } from "./gesture";

/** Pulls how long an item takes to come in. */
export function dragTransition({ store, box, steps }: Ground, down: PointerEvent, id: string): Gesture | undefined {
  const item = itemsById(store.document).get(id);
  const transition = item && "transitionIn" in item ? item.transitionIn : undefined;
  if (!item || !transition) return undefined;
  const mark = box.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] [data-transition]`);
  let { frames } = transition;
  const show = () => mark?.style.setProperty("--frames", String(frames));
  const reset = () => {
    frames = transition.frames;
    show();
  };
  return {
    move(event) {
      const by = Math.round((event.clientX - down.clientX) / store.state.zoom);
      frames = Math.min(item.durationInFrames, Math.max(1, transition.frames + by));
      show();
    },
    end() {
      const wanted = frames;
      reset();
      if (wanted !== transition.frames)
        store.edit(steps.transition, [{ op: "transitionSet", id, transition: { ...transition, frames: wanted } }]);
    },
    cancel: reset,
  };
}
