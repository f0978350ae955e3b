"use client";
import { ChevronLeft, ChevronRight, Diamond } from "lucide-react";
import { useEffect, useState } from "react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { OpInput } from "@/lib/timeline/ops";
import type { Item } from "@/lib/timeline/schema";
import type { KeyframeProperty, Keyframes } from "@/lib/timeline/schema/keyframes";
import { valueAt } from "@/lib/timeline/state/curves";
import { useEditor } from "../editor-context";
import { ChoiceRow, NumberRow, Section } from "./fields";

const EASES = ["linear", "in", "out", "in-out", "hold"] as const;
type Ease = (typeof EASES)[number];

interface Row {
  name: "x" | "y" | "scale" | "rotation" | "opacity" | "volume";
  property: KeyframeProperty;
  min: number;
  max: number;
  step: number;
  unit: string;
  /** Shown value of one of the curve. */
  times: number;
  rest: number;
}

const DRAWN: Row[] = [
  { name: "x", property: "position", min: -100, max: 100, step: 0.5, unit: "%", times: 100, rest: 0 },
  { name: "y", property: "position", min: -100, max: 100, step: 0.5, unit: "%", times: 100, rest: 0 },
  { name: "scale", property: "scale", min: 0, max: 1000, step: 1, unit: "%", times: 100, rest: 1 },
  { name: "rotation", property: "rotation", min: -3600, max: 3600, step: 1, unit: "°", times: 1, rest: 0 },
  { name: "opacity", property: "opacity", min: 0, max: 100, step: 1, unit: "%", times: 100, rest: 1 },
];
const VOLUME: Row = { name: "volume", property: "volume", min: 0, max: 400, step: 1, unit: "%", times: 100, rest: 1 };

/** The playhead as state, for what has to be drawn anew with it; at most ten times a second. */
function usePlayhead(): number {
  const { playhead } = useEditor();
  const [frame, setFrame] = useState(playhead.frame);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = playhead.watch(() => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        setFrame(playhead.frame);
      }, 100);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [playhead]);
  return frame;
}

const curvesOf = (item: Item): Keyframes => ("keyframes" in item && item.keyframes) || {};

/** Values of an item that change within it: a mark sets the one at the playhead. */
export function AnimationSection({ item }: { item: Item }) {
  const { t } = useI18n();
  const store = useEditor();
  const at = usePlayhead();
  const words = t.editor.inspector;
  const curves = curvesOf(item);
  const frame = at - item.from + item.head;
  const isInside = at >= item.from && at < item.from + item.durationInFrames;
  const isSound = item.kind === "audio" || item.kind === "music";
  const rows = isSound ? [VOLUME] : item.kind === "video" ? [...DRAWN, VOLUME] : DRAWN;

  const valueNow = ({ name, property, rest }: Row): number => {
    if (property === "position") {
      const side = name === "y" ? "y" : "x";
      const curve = curves.position?.map((one) => ({ ...one, value: one.value[side] }));
      return valueAt(curve, frame, rest);
    }
    return valueAt(curves[property], frame, rest);
  };
  const pointOf = (row: Row, value: number): number | { x: number; y: number } => {
    if (row.property !== "position") return value;
    const [x, y] = DRAWN.filter(({ property }) => property === "position").map(valueNow);
    return { x: x ?? 0, y: y ?? 0, [row.name]: value };
  };
  const set = (row: Row, value: number, ease?: Ease): void => {
    const kept = curves[row.property]?.find((one) => one.frame === frame)?.ease;
    const op: OpInput = {
      ...{ op: "keyframeSet", id: item.id, property: row.property, frame, value: pointOf(row, value) },
      ease: ease ?? kept ?? "in-out",
    };
    store.edit(t.editor.steps.keyframe, [op], { merge: `${item.id}.${row.property}.${frame}` });
  };
  const toggle = (row: Row): void => {
    const { property } = row;
    if (curves[property]?.some((one) => one.frame === frame))
      store.edit(t.editor.steps.keyframeRemove, [{ op: "keyframeRemove", id: item.id, property, frame }]);
    else set(row, valueNow(row));
  };
  const frames = [...new Set(rows.flatMap(({ property }) => (curves[property] ?? []).map((one) => one.frame)))].sort(
    (a, b) => a - b,
  );
  const here = rows.find(({ property }) => curves[property]?.some((one) => one.frame === frame));
  const ease = here && curves[here.property]?.find((one) => one.frame === frame)?.ease;
  const go = (to: number | undefined) => to !== undefined && store.playhead.seek(to + item.from - item.head);
  const step =
    "grid size-6 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink disabled:opacity-35 [&_svg]:size-3.5";

  return (
    <Section
      title={words.animation}
      action={
        <span className="flex">
          <button
            type="button"
            className={step}
            aria-label={words.previousKeyframe}
            title={words.previousKeyframe}
            disabled={!frames.some((one) => one < frame)}
            onClick={() => go(frames.findLast((one) => one < frame))}
          >
            <ChevronLeft />
          </button>
          <button
            type="button"
            className={step}
            aria-label={words.nextKeyframe}
            title={words.nextKeyframe}
            disabled={!frames.some((one) => one > frame)}
            onClick={() => go(frames.find((one) => one > frame))}
          >
            <ChevronRight />
          </button>
        </span>
      }
    >
      {!isInside && <p className="text-ink-3 text-xs">{words.moveInside}</p>}
      {isInside &&
        rows.map((row) => {
          const isSet = curves[row.property]?.some((one) => one.frame === frame) ?? false;
          const name = fill(words.keyframeOf, { name: words[row.name] });
          return (
            <NumberRow
              key={row.name}
              label={words[row.name]}
              value={valueNow(row) * row.times}
              min={row.min}
              max={row.max}
              step={row.step}
              digits={row.step < 1 ? 1 : 0}
              unit={row.unit}
              onChange={(value) => set(row, value / row.times)}
              mark={
                row.name === "y" ? (
                  <span className="size-6" />
                ) : (
                  <button
                    type="button"
                    className={step}
                    aria-label={name}
                    title={name}
                    aria-pressed={isSet}
                    onClick={() => toggle(row)}
                  >
                    <Diamond
                      className={cn(
                        isSet
                          ? "fill-accent text-accent"
                          : curves[row.property]
                            ? "fill-accent-soft text-accent"
                            : "text-ink-3",
                      )}
                    />
                  </button>
                )
              }
            />
          );
        })}
      {isInside && here && (
        <ChoiceRow
          label={words.ease}
          value={typeof ease === "string" ? ease : "linear"}
          options={EASES.map((value) => ({ value, label: words.eases[value] }))}
          onChange={(next) => {
            const ops = rows
              .filter(({ name, property }) => name !== "y" && curves[property]?.some((one) => one.frame === frame))
              .map((row): OpInput => {
                const { property } = row;
                return {
                  op: "keyframeSet",
                  id: item.id,
                  property,
                  frame,
                  value: pointOf(row, valueNow(row)),
                  ease: next,
                };
              });
            store.edit(t.editor.steps.keyframe, ops);
          }}
        />
      )}
    </Section>
  );
}
