import "./fonts.css";
import { useEffect, useState } from "react";
import { useDelayRender } from "remotion";
import type { Timeline } from "@/lib/timeline/schema";
import { SCRIPT_FACES, themeOf } from "@/lib/timeline/theme/themes";

const WEIGHTS = [400, 700];
/** What every theme's own faces hold (letters, dashes, quotation marks): faces of other scripts need not be fetched for it. */
const WESTERN = /[\n\u0020-\u017f\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2212]/u;

/** All text of a document, so that the subsets of the faces it needs are fetched. */
function textOf(value: unknown, found: Set<string>): void {
  if (typeof value === "string") for (const character of value) found.add(character);
  else if (Array.isArray(value)) for (const item of value) textOf(item, found);
  else if (value && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) if (key !== "body" && key !== "src") textOf(item, found);
  }
}

const loads = new WeakMap<Timeline, Promise<void>>();

async function load(timeline: Timeline): Promise<void> {
  const theme = themeOf(timeline.theme);
  const found = new Set<string>("0123456789 %…");
  textOf(timeline.tracks, found);
  const text = [...found].join("");
  const others = [...found].filter((character) => !WESTERN.test(character)).join("");
  const wanted = [
    ...[...new Set([theme.display, theme.body, theme.mono])].map((face) => ({ face, text })),
    ...(others ? SCRIPT_FACES.map((face) => ({ face, text: others })) : []),
  ];
  const requests = wanted.flatMap(({ face, text: characters }) =>
    WEIGHTS.flatMap((weight) =>
      ["", "italic "].map((style) => document.fonts.load(`${style}${weight} 40px "${face} Variable"`, characters)),
    ),
  );
  requests.push(document.fonts.load('400 40px "Noto Color Emoji"', text));
  await Promise.allSettled(requests);
}

/** Resolves when the faces that this film's text needs are loaded (faces that fail fall back, as the browser does). */
export function fontsReady(timeline: Timeline): Promise<void> {
  let pending = loads.get(timeline);
  if (!pending) {
    pending = load(timeline);
    loads.set(timeline, pending);
  }
  return pending;
}

/** Holds the renderer back until the fonts are there; false before. */
export function useFonts(timeline: Timeline): boolean {
  const { delayRender, continueRender } = useDelayRender();
  const [ready, setReady] = useState<Timeline | null>(null);
  useEffect(() => {
    const handle = delayRender("fonts");
    let current = true;
    void fontsReady(timeline).then(() => {
      if (current) setReady(timeline);
      requestAnimationFrame(() => continueRender(handle));
    });
    return () => {
      current = false;
      continueRender(handle);
    };
  }, [timeline, delayRender, continueRender]);
  return ready === timeline;
}
