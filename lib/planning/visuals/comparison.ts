import { comparisonIn } from "@/lib/language/comparisons";
import { headingOf } from "@/lib/language/headings";
import { display, tie } from "@/lib/language/typography";
import type { Finder } from "./candidate";
import { iconsOf } from "./parts";

/** "is sweet and delicate" under its name: what it is needs no "is". */
const withoutCopula = (point: string) =>
  point.replace(/^(?:is|are|was|were|est|sont|était|étaient|ist|sind|es|son|è|sono|é|são)\s+(?=\S)/iu, "");

const LONGEST_POINT = 64;

/** What is said of a side, whole where it fits: its first words belong to it, whatever they open elsewhere ("en fait perdre"). */
const pointOf = (point: string, language: string) =>
  point.length <= LONGEST_POINT ? tie(display(point, language), language) : headingOf(point, language, LONGEST_POINT);

/** "Contrat à durée déterminée" beside "indéterminée": the short name takes the words that both share. */
function whole(short: string, long: string): string {
  const words = long.trim().split(/\s+/u);
  const last = words.at(-1)!.toLowerCase();
  const [only = "", ...more] = short.trim().split(/\s+/u);
  const alike = only.toLowerCase() !== last && only.length >= 5 && only.toLowerCase().slice(-4) === last.slice(-4);
  return more.length === 0 && words.length >= 2 && alike ? [...words.slice(0, -1), only].join(" ") : short.trim();
}

export const findComparison: Finder = async (scene) => {
  const finding = comparisonIn(scene.narration, scene.language);
  if (!finding) return [];
  // Two full sides compare; two bare names are a choice that is told further on; one side alone leaves an empty card.
  const sides = [finding.left.point, finding.right.point].filter(Boolean).length;
  if (sides === 1) return [];
  const score = sides === 2 ? 7.8 : 4.6;
  const icons = await iconsOf(
    scene,
    [finding.left, finding.right].map((given) => `${given.title} ${given.point}`),
  );
  const side = (given: typeof finding.left, index: number) => ({
    title: headingOf(whole(given.title, [finding.right, finding.left][index]!.title), scene.language, 40),
    points: given.point ? [pointOf(withoutCopula(given.point), scene.language)] : [],
    ...icons[index],
  });
  return [
    {
      visual: {
        type: "comparison",
        heading: finding.intro
          ? headingOf(finding.intro, scene.language, 56)
          : // The two names stand over their sides already.
            scene.headed
            ? scene.heading
            : scene.topic,
        left: side(finding.left, 0),
        right: side(finding.right, 1),
      },
      cues: {
        heading: 0,
        left: finding.left.titleAt,
        "left:0": finding.left.pointAt,
        right: finding.right.titleAt,
        "right:0": finding.right.pointAt,
      },
      score,
      reason: `"${finding.left.title}" is set against "${finding.right.title}".`,
    },
  ];
};
