"use client";
import {
  AudioLines,
  Captions,
  Image as ImageIcon,
  Link2,
  Music,
  PersonStanding,
  Presentation,
  Shapes,
  Type,
  Video,
} from "lucide-react";
import { type CSSProperties, memo, type ReactNode } from "react";
import { clock, fill, number } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { Item } from "@/lib/timeline/schema";
import { useEditorState } from "../editor-context";
import { Keyframes } from "./clip-keyframes";
import { ClipTransition } from "./clip-transition";
import { ClipPaint } from "./paint/clip-paint";
import { CLIP_TONES } from "./rows";

const ICONS: Record<Item["kind"], typeof Type> = {
  ...{ scene: Presentation, image: ImageIcon, video: Video, text: Type, shape: Shapes, audio: AudioLines },
  ...{ music: Music, captions: Captions, avatar: PersonStanding },
};

/** Of its words on a clip and in its name. */
const MOST_LETTERS = 100;

/** A picture at a clip's start, as high as the clip. */
export interface Still {
  picture: ReactNode;
  /** Its width by its height. */
  ratio: number;
}

interface Props {
  item: Item;
  fps: number;
  /** Pixels. */
  height: number;
  /** What is written on it. */
  words: string;
  locked: boolean;
  /** Whether Tab comes to it where another one is chosen: the first of its track. */
  entry: boolean;
  /** A little picture of its file. */
  thumbnail: string | undefined;
  /** In the place of its kind's sign. */
  still: Still | undefined;
}

const edge =
  "absolute inset-y-0 w-2 cursor-ew-resize touch-none opacity-0 transition-opacity group-hover:opacity-100 group-aria-pressed:opacity-100 after:absolute after:inset-y-[30%] after:left-1/2 after:w-0.5 after:-translate-x-1/2 after:rounded-full after:bg-current";

/** One item on its track. Where it is follows from the panel's zoom by CSS alone. */
export const Clip = memo(function Clip({ item, fps, height, words, locked, entry, thumbnail, still }: Props) {
  const { t } = useI18n();
  const { locale } = useI18n();
  const selected = useEditorState(({ selection }) => selection.has(item.id));
  const Icon = ICONS[item.kind];
  const kind = t.editor.kinds[item.kind];
  const shown = words.slice(0, MOST_LETTERS);
  const name = fill(t.editor.clipLabel, {
    kind,
    words: shown,
    start: clock(item.from / fps),
    length: number(locale, item.durationInFrames / fps, 1),
  });
  const fadeIn = "fadeIn" in item ? item.fadeIn : 0;
  const fadeOut = "fadeOut" in item ? item.fadeOut : 0;
  const place = {
    "--from": item.from,
    "--length": item.durationInFrames,
    left: "calc(var(--from) * var(--zoom) * 1px)",
    width: "max(3px, calc(var(--length) * var(--zoom) * 1px - 1px))",
    "--tone": `var(--clip-${CLIP_TONES[item.kind]})`,
  } as CSSProperties;
  return (
    <div
      data-item={item.id}
      style={place}
      className="group absolute inset-y-[3px] overflow-hidden rounded-[5px] will-change-transform"
    >
      <button
        type="button"
        data-clip={item.id}
        aria-label={name}
        aria-pressed={selected}
        tabIndex={selected || entry ? 0 : -1}
        title={words || kind}
        className={cn(
          "absolute inset-0 flex touch-none select-none items-center gap-1.5 overflow-hidden rounded-[5px] border border-transparent bg-(--tone) px-2 text-left text-white text-xs outline-offset-[-2px]",
          "aria-pressed:border-white aria-pressed:ring-2 aria-pressed:ring-accent aria-pressed:ring-inset",
          locked && "cursor-not-allowed saturate-50",
        )}
      >
        {thumbnail && (
          <span
            aria-hidden
            className="absolute inset-0 bg-left bg-repeat-x opacity-55"
            style={{ backgroundImage: `url("${thumbnail}")`, backgroundSize: "auto 100%" }}
          />
        )}
        <ClipPaint item={item} fps={fps} height={height} />
        {still ? (
          <span aria-hidden className="-ml-2 h-full shrink-0" style={{ aspectRatio: still.ratio }} />
        ) : (
          <Icon className="relative size-3.5 shrink-0 opacity-80" aria-hidden />
        )}
        <span data-words dir="auto" className="-mx-1 sticky left-1 truncate rounded-sm bg-(--tone)/75 px-1 font-medium">
          {shown || kind}
        </span>
        {item.link && <Link2 className="relative ml-auto size-3 shrink-0 opacity-50" aria-hidden />}
        {"keyframes" in item && item.keyframes && selected && <Keyframes item={item} />}
      </button>
      {/* Beside the button, which is called by its own words and not by those in its picture. */}
      {still && <span className="pointer-events-none absolute inset-y-0.5 left-0.5">{still.picture}</span>}
      {"transitionIn" in item && item.transitionIn && item.transitionIn.kind !== "cut" && (
        <ClipTransition transition={item.transitionIn} />
      )}
      {fadeIn > 0 && <Fade side="left" frames={fadeIn} />}
      {fadeOut > 0 && <Fade side="right" frames={fadeOut} />}
      {!locked && (
        <>
          <span data-edge="start" aria-hidden className={cn(edge, "left-0 text-white")} />
          <span data-edge="end" aria-hidden className={cn(edge, "right-0 text-white")} />
        </>
      )}
    </div>
  );
});

/** A slope where an item comes or goes. */
function Fade({ side, frames }: { side: "left" | "right"; frames: number }) {
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-y-0 bg-black/45"
      style={
        {
          [side]: 0,
          width: `calc(${frames} * var(--zoom) * 1px)`,
          clipPath: side === "left" ? "polygon(0 0, 100% 0, 0 100%)" : "polygon(0 0, 100% 0, 100% 100%)",
        } as CSSProperties
      }
    />
  );
}
