import { comparisonIn } from "../../scripts/comparisons";
import { enumerationIn } from "../../scripts/enumerations";
import { headingOf } from "../../scripts/headings";
import { quoteIn } from "../../scripts/quotes";
import { relationsIn } from "../../scripts/relations";
import { datedOpening, type StepFinding, stepMarker, stepsInSentence, yearIn } from "../../scripts/sequences";
import { display, tie, trimParticles } from "../../scripts/typography";
import { bare } from "../../scripts/words";
import type { Candidate, Finder, SceneText } from "./candidate";

async function iconOf(scene: SceneText, text: string) {
  const [found] = await scene.art.icons(text, scene.language, 1);
  return found ? { icon: found.icon } : {};
}

/** Key of an `at` for each element of a list of parts. */
function cuesFor(key: string, parts: readonly { at: number }[]): Record<string, number> {
  return Object.fromEntries(parts.map((part, index) => [`${key}:${index}`, part.at]));
}

export const findQuote: Finder = (scene) => {
  const quote = quoteIn(scene.narration, scene.language);
  if (!quote || quote.quote.length > 320) return [];
  const shown = scene.language === "fr" ? quote.quote.replaceAll("'", "’") : quote.quote;
  return [
    {
      visual: { type: "quote", quote: shown, author: quote.author, role: quote.role },
      cues: { quote: quote.quoteAt, ...(quote.authorAt >= 0 ? { author: Math.max(quote.authorAt, 0) } : {}) },
      score: quote.author ? 8.8 : 6.2,
      reason: quote.author ? `${quote.author} is quoted.` : "The narration quotes somebody.",
    },
  ];
};

export const findComparison: Finder = async (scene) => {
  const finding = comparisonIn(scene.narration, scene.language);
  if (!finding) return [];
  const side = async (given: typeof finding.left) => ({
    title: headingOf(given.title, scene.language, 40),
    points: given.point ? [headingOf(given.point, scene.language, 64)] : [],
    ...(await iconOf(scene, `${given.title} ${given.point}`)),
  });
  return [
    {
      visual: {
        type: "comparison",
        heading: finding.intro
          ? headingOf(finding.intro, scene.language, 56)
          : `${headingOf(finding.left.title, scene.language, 26)} / ${headingOf(finding.right.title, scene.language, 26)}`,
        left: await side(finding.left),
        right: await side(finding.right),
      },
      cues: {
        heading: 0,
        left: finding.left.titleAt,
        "left:0": finding.left.pointAt,
        right: finding.right.titleAt,
        "right:0": finding.right.pointAt,
      },
      score: finding.left.point || finding.right.point ? 7.8 : 6.6,
      reason: `"${finding.left.title}" is set against "${finding.right.title}".`,
    },
  ];
};

function datedSteps(scene: SceneText): StepFinding[] {
  return scene.sentences.flatMap((sentence) => {
    const opening = datedOpening(sentence.text, scene.language);
    if (opening) return [{ text: sentence.text.slice(opening.length), at: sentence.at, mark: opening.mark }];
    const year = yearIn(sentence.text, scene.language);
    return year ? [{ text: sentence.text, at: sentence.at + year.at, mark: String(year.year) }] : [];
  });
}

function orderedSteps(scene: SceneText): StepFinding[] {
  const single = scene.sentences.flatMap((sentence) =>
    stepsInSentence(sentence.text, scene.language).map((step) => ({ ...step, at: step.at + sentence.at })),
  );
  if (single.length >= 3) return single.slice(0, 6);
  const steps: StepFinding[] = [];
  for (const sentence of scene.sentences) {
    const marker = stepMarker(sentence.text, scene.language);
    if (marker && (steps.length > 0 || marker.kind === "first"))
      steps.push({ text: sentence.text.slice(marker.length), at: sentence.at, mark: "" });
  }
  return steps;
}

/** Steps in order, or dated events on a line. */
export const findProcess: Finder = async (scene) => {
  const found: Candidate[] = [];
  const add = async (steps: StepFinding[], style: "steps" | "timeline", score: number, reason: string) => {
    const shown = steps.slice(0, 6);
    // A heading that repeats the first step says nothing: a span of dates or the topic does.
    const leads = shown[0]!.at > 0;
    const heading = leads
      ? scene.heading
      : style === "timeline"
        ? `${shown[0]!.mark}\u2009–\u2009${shown.at(-1)!.mark}`
        : scene.topic;
    found.push({
      visual: {
        type: "process",
        heading,
        style,
        steps: await Promise.all(
          shown.map(async (step) => ({
            title: headingOf(step.text, scene.language, 56),
            text: "",
            mark: step.mark,
            ...(await iconOf(scene, step.text)),
          })),
        ),
      },
      cues: { heading: 0, ...cuesFor("step", shown) },
      score,
      reason,
    });
  };
  const dated = datedSteps(scene);
  if (dated.length >= 2 && scene.structure !== "list")
    await add(
      dated,
      "timeline",
      scene.structure === "dates" ? 8.4 : 5.5,
      `${dated.length} dated events follow each other.`,
    );
  const ordered = orderedSteps(scene);
  if (ordered.length >= 2)
    await add(ordered, "steps", ordered.length >= 3 ? 8.4 : 6, `${ordered.length} steps in order.`);
  const items = listItems(scene);
  if (items.length >= 2 && scene.group.units.find((unit) => unit.list)?.list?.ordered)
    await add(
      items.map((item) => ({ ...item, mark: "" })),
      "steps",
      7.2,
      "The script has a numbered list here.",
    );
  return found;
};

/** Sentences of the list a scene holds: the first of each item. */
function listItems(scene: SceneText): { text: string; at: number }[] {
  const seen = new Set<string>();
  return scene.sentences.filter((_, index) => {
    const unit = scene.group.units[index];
    return (
      unit?.list !== undefined && !seen.has(`${unit.block}:${unit.text}`) && seen.add(`${unit.block}:${unit.text}`)
    );
  });
}

/** Key points: the items of a list, of an enumeration, or the sentences of the scene in short. */
export const findPoints: Finder = async (scene) => {
  const { language } = scene;
  const found: Candidate[] = [];
  const points = async (
    parts: { text: string; at: number }[],
    heading: string,
    score: number,
    reason: string,
    numbered = false,
  ) => {
    const shown = parts
      .slice(0, 6)
      .map((part) => ({ text: headingOf(part.text, language, 68), at: part.at, source: part.text }));
    if (new Set(shown.map((part) => part.text)).size < shown.length || shown.some((part) => !part.text)) return;
    found.push({
      visual: {
        type: "points",
        heading,
        numbered,
        points: await Promise.all(
          shown.map(async (part) => ({ text: part.text, ...(await iconOf(scene, part.source)) })),
        ),
      },
      cues: { heading: 0, ...cuesFor("point", shown) },
      score,
      reason,
    });
  };
  const items = listItems(scene);
  if (items.length >= 1) {
    const ordered = scene.group.units.find((unit) => unit.list)?.list?.ordered ?? false;
    await points(items, scene.heading, items.length >= 2 ? 7.6 : 3.6, "The script has a list here.", ordered);
  }
  for (const sentence of scene.sentences) {
    const enumeration = enumerationIn(sentence.text, language);
    if (!enumeration) continue;
    const intro = trimParticles(enumeration.intro, language);
    const heading = intro.length >= 4 ? headingOf(intro, language, 56) : scene.heading;
    await points(
      enumeration.items.map((item) => ({ text: item.text, at: item.at + sentence.at })),
      heading,
      6.4,
      `${enumeration.items.length} things are listed.`,
    );
    break;
  }
  if (!items.length && scene.sentences.length >= 2)
    await points(
      scene.sentences.slice(0, 4),
      scene.heading,
      3.4 + 0.2 * Math.min(4, scene.sentences.length),
      "Several sentences: the gist of each as it is spoken.",
    );
  return found;
};

/** Boxes and arrows from what the text says flows from one thing to another. */
export const findDiagram: Finder = async (scene) => {
  const relations = relationsIn(scene.narration, scene.language);
  if (!relations.length) return [];
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
  return [
    {
      visual: {
        type: "diagram",
        heading: scene.heading,
        nodes: await Promise.all(list.map(async ({ id, label }) => ({ id, label, ...(await iconOf(scene, label)) }))),
        edges,
      },
      cues: { heading: 0, ...Object.fromEntries(list.map((node) => [`node:${node.id}`, node.at])) },
      score: edges.length >= 2 ? 8 : 5,
      reason: `${edges.length} link${edges.length > 1 ? "s" : ""} between parts of a system.`,
    },
  ];
};

export const findMap: Finder = async (scene) => {
  const places = (await scene.art.places(scene.narration, scene.language)).slice(0, 8);
  if (!places.length) return [];
  const travels =
    places.length >= 2 &&
    /(?:\bfrom\b.+\bto\b|\bsailed\b|\btravell?ed\b|\broute\b|\bvoyages?\b|\bfle?w\b|(?:^|\s)de\s.+\s(?:à|jusqu)|relie|route|trajet|vogu)/i.test(
      scene.narration,
    );
  const spoken = places.map((place) => tie(display(place.name, scene.language), scene.language));
  return [
    {
      visual: {
        type: "map",
        heading: scene.heading,
        places: places.map(({ longitude, latitude, countryCode }, index) => ({
          name: spoken[index]!,
          longitude,
          latitude,
          countryCode: countryCode.slice(0, 3),
        })),
        arcs: travels,
      },
      cues: { heading: 0, ...cuesFor("place", places) },
      score: places.length >= 3 ? 6.9 : places.length === 2 ? 6.1 : 4.6,
      reason: `Names ${places.map((place) => place.name).join(", ")}.`,
    },
  ];
};

export const findCode: Finder = async (scene) => {
  const code = scene.group.units.find((unit) => unit.attached?.kind === "code")?.attached;
  if (code?.kind !== "code") return [];
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
