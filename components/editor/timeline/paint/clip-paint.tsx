"use client";
import { type CSSProperties, createContext, memo, useContext, useEffect, useRef } from "react";
import { isPlayed, type Played, sourceSecond } from "@/lib/editor/source-time";
import { type Tile, tileFrames, tilesWithin } from "@/lib/editor/tiles";
import type { Item } from "@/lib/timeline/schema";
import { useEditor, useEditorState } from "../../editor-context";
import { type Drawn, useDrawn } from "../use-derivatives";
import { drawStrip } from "./strips";
import { drawWave } from "./waves";

/** Frames of the film that are drawn at the moment. */
export const WindowContext = createContext({ from: 0, to: 0 });

/** Share of a clip's height that its sound takes below its pictures. */
const SOUND_BELOW = 0.3;

/** What a clip's file looks and sounds like, over its whole length. */
export function ClipPaint({ item, fps, height }: { item: Item; fps: number; height: number }) {
  if (!isPlayed(item)) return null;
  return <Tiles item={item} fps={fps} height={height} />;
}

function Tiles({ item, fps, height }: { item: Played; fps: number; height: number }) {
  const drawn = useDrawn(item.assetId);
  const window = useContext(WindowContext);
  const frames = useEditorState(({ zoom }) => tileFrames(zoom));
  if (!drawn) return null;
  return (
    <span aria-hidden className="absolute inset-0 text-white/40">
      {tilesWithin(item, window, frames).map((tile) => (
        <Painted
          key={`${frames}.${tile.from}.${tile.to}`}
          {...{ item, fps, height, drawn }}
          from={tile.from}
          to={tile.to}
        />
      ))}
    </span>
  );
}

interface PaintedProps extends Tile {
  item: Played;
  fps: number;
  height: number;
  drawn: Drawn;
}

const Painted = memo(function Painted({ item, fps, height, drawn, from, to }: PaintedProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useEditor();
  const seconds = store.document.assets[item.assetId]?.durationSeconds ?? 0;
  const at = useRef(item);
  at.current = item;
  const { trimStart, speed, durationInFrames, assetId } = item;
  const reverse = item.kind === "video" && item.reverse;
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted again where other moments of the file are shown, not where the clip was moved
  useEffect(() => {
    const target = canvas.current;
    const pen = target?.getContext("2d");
    if (!target || !pen) return;
    let isOver = false;
    const width = Math.max(1, Math.round((to - from) * store.state.zoom));
    const ratio = Math.min(2, window.devicePixelRatio);
    target.width = width * ratio;
    target.height = height * ratio;
    pen.scale(ratio, ratio);
    const secondAt = (x: number) => sourceSecond(at.current, from + ((to - from) * x) / width, { fps, seconds });
    const { waveform, filmstrip } = drawn;
    const paint = async () => {
      if (filmstrip) await drawStrip(pen, filmstrip, { assetId, secondAt, width, height });
      if (isOver || !waveform) return;
      const top = filmstrip ? height * (1 - SOUND_BELOW) : 0;
      if (filmstrip) {
        pen.fillStyle = "rgb(0 0 0 / 45%)";
        pen.fillRect(0, top, width, height - top);
      }
      pen.fillStyle = getComputedStyle(target).color;
      await drawWave(pen, waveform, { assetId, secondAt, width, top, height: height - top });
    };
    // A clip without its picture can still be edited; the next zoom tries again.
    paint().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [from, to, height, drawn, fps, seconds, trimStart, speed, reverse, durationInFrames, assetId, store]);
  return (
    <canvas
      ref={canvas}
      className="absolute top-0 h-full"
      style={
        {
          "--tile": from,
          left: "calc(var(--tile) * var(--zoom) * 1px)",
          width: `calc(${to - from} * var(--zoom) * 1px)`,
        } as CSSProperties
      }
    />
  );
});
