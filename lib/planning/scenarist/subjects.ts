import type { Icon } from "@/lib/timeline/schema/parts";
import { iconNamed } from "../illustration/icon-sets";
import { iconsFor } from "../illustration/icons";

/** Drawings of what the scene itself shows, or of how it is to be painted: they would stand in it as pictures of pictures. */
const NOT_SUBJECTS = new Set(
  (
    "sunset sunrise sunrise-over-mountains sun sun-with-face water-wave national-park milky-way cityscape cityscape-at-dusk night-with-stars bridge-at-night " +
    "snow-capped-mountain mountain desert beach-with-umbrella cloud cloud-with-rain cloud-with-snow cloud-with-lightning cloud-with-lightning-and-rain sun-behind-cloud rainbow " +
    "crescent-moon full-moon new-moon star glowing-star deciduous-tree evergreen-tree artist-palette framed-picture camera movie-camera video-camera film-frames " +
    "paintbrush paw-prints oil-drum briefcase counterclockwise-arrows-button crystal-ball light-bulb high-voltage fog wind-face snowflake fire crown city-building"
  ).split(" "),
);

/** Things that prompts often name and the drawings for them, in English and French: more certain than a search. */
const NAMED: readonly [words: RegExp, icon: string][] = [
  [/\b(?:dragons?)\b/iu, "dragon"],
  [/\b(?:chats?|chatons?|cats?|kittens?)\b/iu, "cat"],
  [/\b(?:astronautes?|astronauts?|cosmonautes?)\b/iu, "astronaut"],
  [/\b(?:robots?|android)\b/iu, "robot"],
  [/\b(?:cerveaux?|brains?)\b/iu, "brain"],
  [/\b(?:montres?|watch|watches)\b/iu, "watch"],
  [/\b(?:femmes?|woman|women)\b/iu, "woman"],
  [/\b(?:hommes?|man|men)\b/iu, "man"],
  [/\b(?:visages?|faces?)\b/iu, "slightly-smiling-face"],
  [/\b(?:temples?|pagodes?|pagodas?)\b/iu, "shinto-shrine"],
  [/\b(?:voitures?|cars?)\b/iu, "racing-car"],
  [/\b(?:voiliers?|sailboats?)\b/iu, "sailboat"],
  [/\b(?:personnages?|characters?)\b/iu, "ninja"],
];

/**
 * What of a description is drawn into its scene, the most telling first; nothing where the scene is all.
 * @param count at most so many
 */
export function subjectsOf(description: string, language: string, count: number): Icon[] {
  const named = NAMED.flatMap(([words, name]) => {
    const at = description.search(words);
    const icon = at < 0 ? null : iconNamed("flat", name);
    return icon ? [{ at, icon }] : [];
  })
    .toSorted((a, b) => a.at - b.at)
    .map(({ icon }) => icon);
  const found = iconsFor(description, language, count + 4).filter(
    ({ name }) => !NOT_SUBJECTS.has(name.split(":")[1] ?? name),
  );
  return [...new Map([...named, ...found].map((icon) => [icon.name, icon])).values()].slice(0, count);
}
