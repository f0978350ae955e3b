"use client";
import { useI18n } from "@/components/i18n/provider";
import type { ItemOf } from "@/lib/timeline/schema";
import { ChoiceRow, ColorRow, NumberRow, Section } from "./fields";
import { useSet } from "./use-set";

const SHAPES = ["rectangle", "ellipse", "line", "arrow"] as const;

/** A shape: which one, and its colours. */
export function ShapeSection({ item }: { item: ItemOf<"shape"> }) {
  const { t } = useI18n();
  const { set, unset } = useSet(item);
  const words = t.editor.inspector;
  return (
    <Section title={t.editor.kinds.shape}>
      <ChoiceRow
        label={t.editor.kinds.shape}
        value={item.shape}
        options={SHAPES.map((value) => ({ value, label: t.editor.shapes[value] }))}
        onChange={(shape) => set({ shape })}
      />
      <ColorRow
        label={words.fill}
        value={item.fill}
        none={words.themeColor}
        onChange={(color) => (color ? set({ fill: color }) : unset("fill"))}
      />
      <ColorRow
        label={words.stroke}
        value={item.stroke}
        none={t.common.none}
        onChange={(stroke) => (stroke ? set({ stroke, strokeWidth: item.strokeWidth || 6 }) : unset("stroke"))}
      />
      <NumberRow
        slider
        label={words.strokeWidth}
        value={item.strokeWidth}
        min={0}
        max={60}
        step={1}
        onChange={(strokeWidth) => set({ strokeWidth })}
      />
      <NumberRow
        slider
        label={words.radius}
        value={item.radius}
        min={0}
        max={200}
        step={1}
        onChange={(radius) => set({ radius })}
      />
    </Section>
  );
}
