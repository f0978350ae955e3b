import { createContext, useContext } from "react";
import type { Timeline } from "@/lib/timeline/schema";
import type { Direction } from "@/lib/timeline/theme/direction";
import type { Theme } from "@/lib/timeline/theme/themes";

export interface FilmValues {
  timeline: Timeline;
  theme: Theme;
  dir: Direction;
  /** Changes once fonts are loaded: measured text is measured again. */
  fontsReady: boolean;
  /** Live playback in a page, as opposed to frames made one by one. */
  playing: boolean;
}

export const FilmContext = createContext<FilmValues | null>(null);

/** What the film's items share. */
export function useFilm(): FilmValues {
  const values = useContext(FilmContext);
  if (!values) throw new Error("useFilm needs a <Film> around it");
  return values;
}
