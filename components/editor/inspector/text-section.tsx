"use client";
import { AlignCenter, AlignLeft, AlignRight } from "lucide-react";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import type { ItemOf } from "@/lib/timeline/schema";
import { ChoiceRow, ColorRow, NumberRow, Row, Section, TextRow } from "./fields";
import { useSet } from "./use-set";

const FONTS = ["display", "body", "mono"] as const;
const ANIMATIONS = ["none", "fade", "rise", "words", "typewriter"] as const;
const WEIGHTS = [300, 400, 500, 600, 700, 800, 900];

/** A title: its words and how they are set. */
export function TextSection({ item }: { item: ItemOf<"text"> }) {
  const { t } = useI18n();
  const { set, unset } = useSet(item);
  const words = t.editor.inspector;
  return (
    <Section title={words.text}>
      <TextRow label={words.text} value={item.text} onChange={(text) => set({ text }, t.editor.steps.typed)} />
      <ChoiceRow
        label={words.font}
        value={item.font}
        options={FONTS.map((value) => ({ value, label: words.fonts[value] }))}
        onChange={(font) => set({ font })}
      />
      <ChoiceRow
        label={words.weight}
        value={String(item.fontWeight)}
        options={WEIGHTS.map((weight) => ({ value: String(weight), label: String(weight) }))}
        onChange={(weight) => set({ fontWeight: Number(weight) })}
      />
      <NumberRow
        slider
        label={words.size}
        value={item.fontSize}
        min={12}
        max={400}
        step={1}
        onChange={(fontSize) => set({ fontSize })}
      />
      <Row label={words.align}>
        <Segmented
          fill
          className="flex-1"
          label={words.align}
          value={item.align}
          onChange={(align) => set({ align })}
          options={[
            { value: "start", label: <span className="sr-only">{words.aligns.start}</span>, icon: <AlignLeft /> },
            { value: "center", label: <span className="sr-only">{words.aligns.center}</span>, icon: <AlignCenter /> },
            { value: "end", label: <span className="sr-only">{words.aligns.end}</span>, icon: <AlignRight /> },
          ]}
        />
      </Row>
      <ColorRow
        label={words.color}
        value={item.color}
        none={words.themeColor}
        onChange={(color) => (color ? set({ color }) : unset("color"))}
      />
      <ColorRow
        label={words.background}
        value={item.background}
        none={t.common.none}
        onChange={(background) => (background ? set({ background }) : unset("background"))}
      />
      <ChoiceRow
        label={words.entry}
        value={item.animation}
        options={ANIMATIONS.map((value) => ({ value, label: words.animations[value] }))}
        onChange={(animation) => set({ animation })}
      />
    </Section>
  );
}
