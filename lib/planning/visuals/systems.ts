import { headingOf } from "@/lib/language/headings";
import { numbersIn } from "@/lib/language/numbers";
import { relationsIn } from "@/lib/language/relations";
import { display, tie } from "@/lib/language/typography";
import { bare } from "@/lib/language/words";
import type { Candidate, Finder, SceneText } from "./candidate";
import { cuesFor, iconsOf } from "./parts";

/** What the system is: the script's heading, or a sentence that draws no arrow itself; its arrows say the rest. */
function diagramHeading(scene: SceneText): string {
  if (scene.headed) return scene.heading;
  const [lead] = scene.sentences;
  return lead && !relationsIn(lead.text, scene.language).length ? scene.heading : scene.topic;
}

/** Boxes and arrows from what the text says flows from one thing to another. */
export const findDiagram: Finder = async (scene) => {
  const relations = relationsIn(scene.narration, scene.language);
  if (!relations.length) return [];
  // "The field gives 62 quintals to the hectare": a lone link with a figure is a measure.
  if (relations.length === 1 && numbersIn(scene.narration, scene.language).length) return [];
  const nodes = new Map<string, { id: string; label: string; at: number }>();
  const idOf = (name: string, at: number) => {
    const key = name
      .toLowerCase()
      .split(/\s+/)
      .map((word) => bare(word, scene.language).replace(/(?<=\p{L}{3})s$/u, ""))
      .join(" ");
    if (!nodes.has(key)) nodes.set(key, { id: `n${nodes.size}`, label: headingOf(name, scene.language, 34), at });
    return nodes.get(key)!.id;
  };
  const edges = relations.slice(0, 7).map((relation) => {
    const from = idOf(relation.from, relation.fromAt);
    return { from, to: idOf(relation.to, relation.toAt), label: relation.label };
  });
  if (nodes.size < 2 || nodes.size > 8 || edges.some((edge) => edge.from === edge.to)) return [];
  const list = [...nodes.values()];
  const icons = await iconsOf(
    scene,
    list.map((node) => node.label),
  );
  return [
    {
      visual: {
        type: "diagram",
        heading: diagramHeading(scene),
        nodes: list.map(({ id, label }, index) => ({ id, label, ...icons[index] })),
        edges,
      },
      cues: { heading: 0, ...Object.fromEntries(list.map((node) => [`node:${node.id}`, node.at])) },
      score: edges.length >= 2 ? 8 : 5,
      reason: `${edges.length} link${edges.length > 1 ? "s" : ""} between parts of a system.`,
    },
  ];
};

/** Longest sentence that stands whole over a map, in two lines. */
const LONGEST_OVER_MAP = 104;

/** What a map loses over which only the beginning of the sentence has room. */
const CUT = 1.6;

export const findMap: Finder = async (scene) => {
  const places = (await scene.art.places(scene.narration, scene.language)).slice(0, 8);
  if (!places.length) return [];
  const travels =
    places.length >= 2 &&
    /(?:\bfrom\b.+\bto\b|\bsailed\b|\btravell?ed\b|\broute\b|\bvoyages?\b|\bfle?w\b|(?:^|\s)de\s.+\s(?:à|jusqu)|relie|route|trajet|vogu)/i.test(
      scene.narration,
    );
  const sentence = tie(display(scene.sentences[0]!.text, scene.language), scene.language);
  const cut = !scene.headed && sentence.length > LONGEST_OVER_MAP;
  const spoken = places.map((place) => tie(display(place.name, scene.language), scene.language));
  return [
    {
      visual: {
        type: "map",
        // A heading that was cut in the middle of the places reads as if there were but one.
        heading: scene.headed || sentence.length > LONGEST_OVER_MAP ? scene.heading : sentence,
        places: places.map(({ longitude, latitude, countryCode }, index) => ({
          name: spoken[index]!,
          longitude,
          latitude,
          countryCode: countryCode.slice(0, 3),
        })),
        arcs: travels,
      },
      cues: { heading: 0, ...cuesFor("place", places) },
      score: (places.length >= 3 ? 6.9 : places.length === 2 ? 6.1 : 4.6) + (travels ? 1 : 0) - (cut ? CUT : 0),
      reason: `Names ${places.map((place) => place.name).join(", ")}.`,
    },
  ];
};

export const findCode: Finder = async (scene) => {
  const code = scene.group.units.find((unit) => unit.attached?.kind === "code")?.attached;
  if (code?.kind !== "code") return findSnippets(scene);
  const lines = (await scene.art.highlight(code.code, code.language)).slice(0, 40);
  if (!lines.length) return [];
  const step = scene.narration.length / (lines.length + 1);
  return [
    {
      visual: {
        type: "code",
        heading: scene.heading,
        language: code.language.slice(0, 40),
        file: "",
        lines: lines.map((line) =>
          line.map((token) => ({ text: token.text.slice(0, 400), ...(token.color ? { color: token.color } : {}) })),
        ),
      },
      cues: {
        heading: 0,
        ...Object.fromEntries(lines.map((_, index) => [`line:${index}`, Math.floor(index * step * 0.7)])),
      },
      score: 10,
      reason: "The script has a listing here.",
    },
  ];
};

/** How well a listing of one or two commands fits the sentence that gives them. */
const SNIPPET = 7.4;

/** Commands that sentences give between ticks, each shown when it is said. */
async function findSnippets(scene: SceneText): Promise<Candidate[]> {
  const spans = scene.film.snippets
    .map((code) => ({ code, at: scene.narration.indexOf(code) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  if (!spans.length) return [];
  const lines = await scene.art.highlight(spans.map(({ code }) => code).join("\n"), "text");
  return [
    {
      visual: {
        type: "code",
        heading: scene.heading,
        language: "",
        file: "",
        lines: lines.map((line) =>
          line.map(({ text, color }) => ({ text: text.slice(0, 400), ...(color ? { color } : {}) })),
        ),
      },
      cues: { heading: 0, ...Object.fromEntries(spans.map(({ at }, index) => [`line:${index}`, at])) },
      score: SNIPPET,
      reason: `What is typed: ${spans.map(({ code }) => code).join("; ")}.`,
    },
  ];
}
