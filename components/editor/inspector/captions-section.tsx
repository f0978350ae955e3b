"use client";
import { useI18n } from "@/components/i18n/provider";
import type { ItemOf } from "@/lib/timeline/schema";
import { CAPTION_STYLES } from "@/lib/timeline/schema/overlays";
import { ChoiceRow, ColorRow, NumberRow, Section } from "./fields";
import { useSet } from "./use-set";

const POSITIONS = ["top", "middle", "bottom"] as const;

/** Captions: how and where they are shown. */
export function CaptionsSection({ item }: { item: ItemOf<"captions"> }) {
  const { t } = useI18n();
  const { set, unset } = useSet(item);
  const words = t.editor.inspector;
  return (
    <Section title={t.editor.kinds.captions}>
      <ChoiceRow
        label={words.style}
        value={item.style}
        options={CAPTION_STYLES.map((value) => ({ value, label: words.captionStyles[value] }))}
        onChange={(style) => set({ style })}
      />
      <ChoiceRow
        label={words.position}
        value={item.position}
        options={POSITIONS.map((value) => ({ value, label: words.positions[value] }))}
        onChange={(position) => set({ position })}
      />
      <NumberRow
        slider
        label={words.size}
        value={item.scale * 100}
        min={40}
        max={300}
        step={1}
        unit="%"
        onChange={(scale) => set({ scale: scale / 100 })}
      />
      <ColorRow
        label={words.color}
        value={item.color}
        none={words.themeColor}
        onChange={(color) => (color ? set({ color }) : unset("color"))}
      />
      <ColorRow
        label={words.highlight}
        value={item.highlight}
        none={words.themeColor}
        onChange={(highlight) => (highlight ? set({ highlight }) : unset("highlight"))}
      />
    </Section>
  );
}
