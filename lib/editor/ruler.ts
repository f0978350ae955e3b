/** Pixels that two labels of the ruler are apart at least. */
const LABEL_PX = 88;
const SECOND_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];

/** Frames between two labels and two ticks of a ruler. */
export interface Scale {
  label: number;
  tick: number;
}

const FRAME_STEPS = [1, 2, 5, 10, 15];

/** How a ruler is divided where a frame is so many pixels wide. */
export function scaleOf(zoom: number, fps: number): Scale {
  const frames = FRAME_STEPS.find((step) => step < fps && step * zoom >= LABEL_PX);
  if (frames) return { label: frames, tick: 1 };
  const seconds = SECOND_STEPS.find((step) => step * fps * zoom >= LABEL_PX) ?? SECOND_STEPS.at(-1) ?? 3600;
  const label = seconds * fps;
  const parts = [10, 5, 4, 2].find((count) => label % count === 0 && (label / count) * zoom >= 7) ?? 1;
  return { label, tick: label / parts };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** A frame as editors write it: minutes, seconds and frames, with hours where there are any. `01:04:12` */
export function timecode(frame: number, fps: number): string {
  const whole = Math.max(0, Math.round(frame));
  const seconds = Math.floor(whole / fps);
  const tail = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}:${two(whole % fps)}`;
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${tail}` : tail;
}
