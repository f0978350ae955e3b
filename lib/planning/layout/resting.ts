import type { ScenePlan } from "../plan";

const plainly = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}%€$£]+/gu, "");

/**
 * Whether a scene of type alone shows all that is said in it: the same words as a caption below would be read twice. A heading
 * over drawings is not such a scene: what is drawn is looked at while the caption is read.
 */
export function showsItsWords({ visual, narration }: Pick<ScenePlan, "visual" | "narration">): boolean {
  const said = plainly(narration);
  switch (visual.type) {
    case "statement":
      return plainly(visual.text) === said;
    case "title":
      return plainly(`${visual.kicker} ${visual.title} ${visual.subtitle}`) === said;
    case "outro":
      return [`${visual.title} ${visual.subtitle} ${visual.call}`, `${visual.call} ${visual.title}`, visual.title].some(
        (text) => plainly(text) === said,
      );
    case "quote":
      return plainly(visual.quote) === said;
    case "scenery":
      return plainly(visual.heading) === said;
    case "icon":
      return plainly(`${visual.heading}${visual.text}`) === said;
    default:
      return false;
  }
}
