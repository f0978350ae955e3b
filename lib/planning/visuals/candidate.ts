import type { Visual } from "@/lib/timeline/schema/visuals";
import type { Art } from "../illustration/art";
import type { Group } from "../script/units";
import type { FilmText } from "./technical";

/** One way to show a scene. `cues` are UTF-16 offsets in the narration by cue key. */
export interface Candidate {
  visual: Visual;
  cues: Record<string, number>;
  /** How well it fits: about 3 for something that fits any text, up to 10 for what the text calls for. */
  score: number;
  reason: string;
}

export interface SceneText {
  narration: string;
  sentences: { text: string; at: number }[];
  heading: string;
  /** The script itself gives the heading; else it was cut from the scene's first words. */
  headed: boolean;
  /** The script's heading in force, or the film's title: what a run of steps is about when it does not say so itself. Empty where there is none. */
  topic: string;
  language: string;
  structure: Group["structure"];
  group: Group;
  art: Art;
  /** What the film as a whole tells. */
  film: FilmText;
}

/** Finds the ways of one kind; asks nothing of the network. */
export type Finder = (scene: SceneText) => Promise<Candidate[]> | Candidate[];
