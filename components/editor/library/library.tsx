"use client";
import { ArrowRight, Circle, Minus, Square } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { ItemOf } from "@/lib/timeline/schema";
import { TRANSITION_KINDS } from "@/lib/timeline/schema/parts";
import { CaptionShelf } from "./caption-shelf";
import { MediaShelf } from "./media-shelf";
import { Shelved, Tile } from "./tile";

const SHELVES = ["media", "text", "captions", "shapes", "music", "transitions"] as const;
type Shelf = (typeof SHELVES)[number];

/** What can be put into the film. */
export function Library() {
  const { t } = useI18n();
  const [shelf, setShelf] = useState<Shelf>("media");
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div
        role="tablist"
        aria-label={t.editor.library.shelves}
        className="flex shrink-0 flex-wrap gap-0.5 border-b px-2 py-1.5"
      >
        {SHELVES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={shelf === name}
            onClick={() => setShelf(name)}
            className={cn(
              "shrink-0 rounded-md px-2 py-1 text-[0.75rem] text-ink-3 hover:text-ink",
              shelf === name && "bg-hover font-medium text-ink",
            )}
          >
            {t.editor.library[name]}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        aria-label={t.editor.library[shelf]}
        className="thin-scroll min-h-0 flex-1 overflow-y-auto p-3"
      >
        {shelf === "media" && <MediaShelf key="media" group={undefined} />}
        {shelf === "music" && <MediaShelf key="music" group="music" />}
        {shelf === "text" && <TextShelf />}
        {shelf === "captions" && <CaptionShelf />}
        {shelf === "shapes" && <ShapeShelf />}
        {shelf === "transitions" && <TransitionShelf />}
      </div>
    </div>
  );
}

/** Styles of titles: what is shown is how it will look. */
function TextShelf() {
  const { t } = useI18n();
  const words = t.editor.presets;
  const presets: { name: string; look: string; preset: Partial<ItemOf<"text">> }[] = [
    {
      name: words.title,
      look: "display font-extrabold text-xl",
      preset: { fontSize: 130, fontWeight: 800, animation: "rise" },
    },
    {
      name: words.subtitle,
      look: "font-medium text-sm",
      preset: {
        ...{ fontSize: 56, fontWeight: 500, font: "body", animation: "fade" },
        box: { x: 0.15, y: 0.6, width: 0.7, height: 0.14, rotation: 0 },
      },
    },
    {
      name: words.lowerThird,
      look: "self-end justify-self-start m-2 rounded bg-black/75 px-2 py-1 font-semibold text-white text-xs",
      preset: {
        ...{
          fontSize: 44,
          fontWeight: 600,
          font: "body",
          align: "start",
          background: "#101010",
          color: "#ffffff",
          animation: "fade",
        },
        box: { x: 0.05, y: 0.78, width: 0.4, height: 0.1, rotation: 0 },
      },
    },
    {
      name: words.callout,
      look: "rounded-full bg-accent px-2.5 py-1 font-bold text-accent-ink text-xs",
      preset: {
        ...{ fontSize: 48, fontWeight: 700, font: "body", background: "#e2571f", color: "#ffffff", animation: "rise" },
        box: { x: 0.6, y: 0.12, width: 0.34, height: 0.11, rotation: 0 },
      },
    },
    {
      name: words.typed,
      look: "font-mono text-xs",
      preset: { fontSize: 52, fontWeight: 500, font: "mono", align: "start", animation: "typewriter" },
    },
    {
      name: words.words,
      look: "display font-bold text-base tracking-tight",
      preset: { fontSize: 84, fontWeight: 700, animation: "words" },
    },
  ];
  return (
    <Shelved>
      {presets.map(({ name, look, preset }) => (
        <Tile key={name} name={name} thing={{ kind: "text", preset: { ...preset, text: name } }}>
          <span className={look}>{name}</span>
        </Tile>
      ))}
    </Shelved>
  );
}

function ShapeShelf() {
  const { t } = useI18n();
  const shapes: { shape: ItemOf<"shape">["shape"]; icon: ReactNode }[] = [
    { shape: "rectangle", icon: <Square /> },
    { shape: "ellipse", icon: <Circle /> },
    { shape: "line", icon: <Minus /> },
    { shape: "arrow", icon: <ArrowRight /> },
  ];
  return (
    <Shelved>
      {shapes.map(({ shape, icon }) => (
        <Tile key={shape} name={t.editor.shapes[shape]} thing={{ kind: "shape", shape }}>
          <span className="[&_svg]:size-8 [&_svg]:text-ink-2">{icon}</span>
        </Tile>
      ))}
    </Shelved>
  );
}

function TransitionShelf() {
  const { t } = useI18n();
  return (
    <>
      <p className="mb-3 text-ink-3 text-xs">{t.editor.library.transitionsText}</p>
      <Shelved>
        {TRANSITION_KINDS.map((transition) => (
          <Tile key={transition} name={t.editor.transitions[transition]} thing={{ kind: "transition", transition }}>
            <span
              className={cn(
                "h-8 w-14 rounded-sm border",
                transition === "cut"
                  ? "bg-[linear-gradient(90deg,var(--clip-picture)_50%,var(--clip-voice)_50%)]"
                  : "bg-linear-to-r from-(--clip-picture) to-(--clip-voice)",
              )}
            />
          </Tile>
        ))}
      </Shelved>
    </>
  );
}
