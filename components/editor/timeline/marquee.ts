import type { Gesture, Ground } from "./gesture";

/** Pulls up a rectangle over the tracks; what it meets is chosen. */
export function pullMarquee({ store, box, marquee }: Ground, down: PointerEvent): Gesture {
  const before = down.shiftKey ? [...store.state.selection] : [];
  const origin = box.getBoundingClientRect();
  const start = { x: down.clientX - origin.left + box.scrollLeft, y: down.clientY - origin.top + box.scrollTop };
  const hide = () => {
    if (marquee) marquee.hidden = true;
  };
  return {
    move(event) {
      if (!marquee) return;
      const x = event.clientX - origin.left + box.scrollLeft;
      const y = event.clientY - origin.top + box.scrollTop;
      marquee.hidden = false;
      marquee.style.transform = `translate(${Math.min(x, start.x)}px, ${Math.min(y, start.y)}px)`;
      marquee.style.width = `${Math.abs(x - start.x)}px`;
      marquee.style.height = `${Math.abs(y - start.y)}px`;
    },
    end() {
      const area = marquee?.getBoundingClientRect();
      hide();
      if (!area) return;
      const met = [...box.querySelectorAll<HTMLElement>("[data-item]")].filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return left < area.right && right > area.left && top < area.bottom && bottom > area.top;
      });
      store.select([...before, ...met.flatMap((element) => element.dataset.item ?? [])]);
    },
    cancel: hide,
  };
}
