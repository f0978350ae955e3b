"use client";
import { useI18n } from "@/components/i18n/provider";
import { Switch } from "@/components/ui/controls";
import type { ItemOf } from "@/lib/timeline/schema";
import { NumberRow, Row, Section } from "./fields";
import { Fades } from "./picture-section";
import { useSet } from "./use-set";

type Sounding = ItemOf<"audio"> | ItemOf<"music"> | ItemOf<"video">;
/** Decibels of a gain, and back; silence is the least there is. */
const LEAST_DB = -60;
const decibels = (gain: number): number => (gain <= 0.001 ? LEAST_DB : 20 * Math.log10(gain));
const gainOf = (db: number): number => (db <= LEAST_DB ? 0 : Math.round(10 ** (db / 20) * 1e4) / 1e4);

/** How loud something is, from which side, and how it comes and goes. */
export function SoundSection({ item, fps }: { item: Sounding; fps: number }) {
  const { t } = useI18n();
  const { set } = useSet(item);
  const words = t.editor.inspector;
  return (
    <Section title={words.sound}>
      <NumberRow
        slider
        label={words.volume}
        value={decibels(item.volume)}
        min={LEAST_DB}
        max={12}
        step={0.5}
        digits={1}
        unit=" dB"
        onChange={(db) => set({ volume: gainOf(db) }, t.editor.steps.volume)}
      />
      <NumberRow
        slider
        label={words.pan}
        value={item.pan * 100}
        min={-100}
        max={100}
        step={1}
        onChange={(pan) => set({ pan: pan / 100 })}
      />
      {item.kind === "video" ? null : <Fades item={item} fps={fps} />}
      {item.kind === "music" && (
        <>
          <NumberRow
            slider
            label={words.duck}
            value={item.duckTo * 100}
            min={0}
            max={100}
            step={1}
            unit="%"
            onChange={(duck) => set({ duckTo: duck / 100 })}
          />
          <Row label={words.loop}>
            <Switch label={words.loop} checked={item.loop} onChange={(loop) => set({ loop })} />
          </Row>
        </>
      )}
    </Section>
  );
}
