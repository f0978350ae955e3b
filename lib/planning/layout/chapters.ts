import type { ScenePlan } from "../plan";

/** Shortest chapter, and shortest film that gets chapters though its script has no headings; seconds. */
const SHORTEST = 10;
const WITHOUT_HEADINGS = 60;

/** Chapters at the script's headings; a long film without them gets one about every twenty seconds, named by its scenes. */
export function chaptersOf(
  scenes: readonly { frame: number; plan: ScenePlan }[],
  fps: number,
  length: number,
): { frame: number; title: string }[] {
  const own = scenes.filter(({ plan }) => plan.chapter).map(({ frame, plan }) => ({ frame, title: plan.chapter! }));
  const titled = own.filter((chapter, index) => index === 0 || chapter.title !== own[index - 1]!.title);
  if (titled.length >= 3 || length < WITHOUT_HEADINGS * fps) return titled;
  const chapters = titled.slice(0, 1);
  for (const { frame, plan } of scenes.slice(1)) {
    const gap = frame - (chapters.at(-1)?.frame ?? 0);
    if ((plan.chapter && gap >= SHORTEST * fps) || (gap >= 2 * SHORTEST * fps && length - frame >= SHORTEST * fps)) {
      chapters.push({ frame, title: plan.chapter ?? plan.heading });
    }
  }
  return chapters;
}
