import { headingOf } from "@/lib/language/headings";
import { sentences } from "@/lib/language/sentences";
import { display } from "@/lib/language/typography";
import { secondsToSpeak } from "@/lib/language/words";
import type { Art } from "../illustration/art";
import type { Source } from "../plan";
import { divideGroups, groupUnits } from "../script/grouping";
import { structureOf } from "../script/structure";
import { type Group, SENTENCE_PAUSE, textOf, type Unit } from "../script/units";
import type { Proposal, WrittenScript } from "../script/written";
import type { SceneText } from "./candidate";
import type { FilmText } from "./technical";

/** A scene before its visual is chosen. */
export interface Draft {
  group: Group;
  /** Given with the script for this scene; else drawn from its words. */
  heading?: string | undefined;
  /** The script's heading that starts here. */
  chapter?: string | undefined;
  proposal?: Proposal | null | undefined;
  sources: Source[];
}

/** Longest scene of a written script that stays one, in seconds. */
const LONGEST_WRITTEN = 14;

/** Scenes of a script that nobody divided. */
export function draftsOf(units: readonly Unit[], language: string, least = 0): Draft[] {
  return divideGroups(groupUnits(units, language), least).map((group) => {
    const heading = group.units.find((unit) => unit.heading)?.heading;
    return { group, heading, chapter: heading, sources: [] };
  });
}

/** What a part of a written scene relies on: receipts go with their sentence, other sources with every part. */
export function sourcesOf(units: readonly Unit[], sources: readonly Source[]): Source[] {
  const spoken = textOf(units);
  return sources.filter(({ sentence }) => sentence === undefined || spoken.includes(sentence));
}

/** Scenes as a language model divided them; one that is too long is cut like any script. */
export function draftsOfWritten(script: WrittenScript, language: string): Draft[] {
  return script.scenes.flatMap((scene, block): Draft[] => {
    const units = sentences(scene.narration, language).map(
      (text): Unit => ({ text, seconds: secondsToSpeak(text, language) + SENTENCE_PAUSE, block }),
    );
    if (!units.length) return [];
    const seconds = units.reduce((sum, unit) => sum + unit.seconds, 0);
    if (seconds <= LONGEST_WRITTEN) {
      return [
        {
          group: { units, structure: structureOf(units, language) },
          heading: scene.heading || undefined,
          proposal: scene.visual,
          sources: scene.sources,
        },
      ];
    }
    return groupUnits(units, language).map((group, index) => ({
      group,
      heading: index === 0 ? scene.heading || undefined : undefined,
      sources: sourcesOf(group.units, scene.sources),
    }));
  });
}

/** Narration, sentence offsets and heading of a draft. */
export function sceneText(draft: Draft, language: string, art: Art, topic: string, film: FilmText): SceneText {
  const { group } = draft;
  let at = 0;
  const parts = group.units.map((unit) => {
    const sentence = { text: unit.text, at };
    at += unit.text.length + 1;
    return sentence;
  });
  // A list or run of steps is named by what leads up to it, a figure or quotation by its own sentence.
  const named = /^(?:list|steps)$/.test(group.structure) ? 0 : (group.lead ?? 0);
  const lead = group.announcement ?? parts[named]!.text;
  return {
    narration: parts.map((part) => part.text).join(" "),
    sentences: parts,
    heading:
      headingOf(draft.heading ?? lead, language, draft.heading ? 60 : 56) || display(lead, language).slice(0, 56),
    headed: draft.heading !== undefined,
    topic,
    language,
    structure: group.structure,
    group,
    art,
    film,
  };
}
