import "./fonts.css";
import { useEffect, useState } from "react";
import { useDelayRender } from "remotion";
import type { Timeline } from "@/lib/timeline/schema";
import { SCRIPT_FACES, themeOf } from "@/lib/timeline/themes";

const WEIGHTS = [400, 700];
/** What the themes' own faces hold; faces of other scripts hold it too, and would be fetched for every film. */
const WESTERN = /[\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Punctuation, digits and symbols, which belong to no script. */
const SHARED = /\p{Script=Common}/u;

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
  const others = [...found].filter((character) => !WESTERN.test(character));
  const needed = others.some((character) => !SHARED.test(character)) ? others.join("") : "";
  const wanted = [
    ...[...new Set([theme.display, theme.body, theme.mono])].map((face) => ({ face, text })),
    ...(needed ? SCRIPT_FACES.map((face) => ({ face, text: needed })) : []),
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
