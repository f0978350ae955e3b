import type { Hour, Weather } from "@/lib/language/scenery";

/** Colours of one hour and weather, as #rrggbb. */
export interface Palette {
  /** Top, middle and horizon. */
  sky: readonly [string, string, string];
  /** Sun or moon, and what it casts on things. */
  light: string;
  /** What far things fade into. */
  haze: string;
  ground: string;
  rock: string;
  /** At the horizon and close by. */
  water: readonly [string, string];
  /** 0 by day, 1 at night: windows, stars. */
  dark: number;
}

const HOURS: Record<Hour, Palette> = {
  day: {
    sky: ["#2a78d0", "#79b6ea", "#e2f1fd"],
    light: "#fff6dc",
    haze: "#cfe2f3",
    ground: "#4b8a43",
    rock: "#66727f",
    water: ["#5aa9d6", "#0d4c80"],
    dark: 0,
  },
  dawn: {
    sky: ["#5468a8", "#e3a4a4", "#ffe6bd"],
    light: "#ffd9a0",
    haze: "#f0cdbd",
    ground: "#56704a",
    rock: "#6f6680",
    water: ["#e2b5a6", "#3c5c8f"],
    dark: 0.25,
  },
  sunset: {
    sky: ["#332a66", "#cf5d58", "#ffc46b"],
    light: "#ffae55",
    haze: "#e8946b",
    ground: "#4a4a35",
    rock: "#5a4257",
    water: ["#f29a5e", "#2b2f66"],
    dark: 0.4,
  },
  night: {
    sky: ["#04071c", "#0d1a47", "#2c4480"],
    light: "#dbe6ff",
    haze: "#27376b",
    ground: "#16263a",
    rock: "#1f2a4a",
    water: ["#31508f", "#060d2a"],
    dark: 1,
  },
};

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** `share` of the second colour in the first. */
export function mix(from: string, to: string, share: number): string {
  const other = channels(to);
  const mixed = channels(from).map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** A colour under which sky and land lie in a weather, and how much of it there is. */
const WEATHERS: Record<Weather, readonly [string, number]> = {
  clear: ["#000000", 0],
  rain: ["#5a6b7d", 0.5],
  snow: ["#c4d3e2", 0.45],
  storm: ["#1c2233", 0.6],
  fog: ["#c9ced3", 0.5],
};

/** Colours of an hour in a weather; snow lies on the ground. */
export function paletteOf(hour: Hour, weather: Weather): Palette {
  const { sky, haze, ground, rock, water, ...rest } = HOURS[hour];
  const [veil, given] = WEATHERS[weather];
  const share = hour === "night" ? given * 0.4 : given;
  const under = (color: string) => mix(color, veil, share);
  const white = weather === "snow" ? mix("#f3f8ff", "#31456f", rest.dark * 0.7) : undefined;
  return {
    ...rest,
    sky: [under(sky[0]), under(sky[1]), under(sky[2])],
    haze: under(haze),
    ground: white ?? under(ground),
    rock: white ? mix(under(rock), white, 0.55) : under(rock),
    water: [under(water[0]), under(water[1])],
  };
}
