"use client";
import { clock } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PickCards, Slider } from "@/components/ui/controls";
import { SHAPE_RATIOS, SHAPES } from "@/lib/core/media-formats";
import type { Draft } from "./draft";
import { FormatShape } from "./format-shape";
import { Section } from "./section";

interface Props {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}

const LENGTHS = [15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300];

/** Format, drawn in proportion, and length. */
export function ShapeSection({ draft, set }: Props) {
  const { t } = useI18n();
  // 0 leaves it to what the topic says.
  const length = draft.seconds > 0 ? clock(draft.seconds) : t.common.auto;
  const position = Math.max(0, LENGTHS.indexOf(draft.seconds));
  return (
    <Section title={t.create.formatTitle}>
      <PickCards
        label={t.create.formatTitle}
        value={draft.format}
        onChange={(format) => set({ format })}
        className="grid-cols-2 sm:grid-cols-4"
        options={SHAPES.map((value) => ({
          value,
          label: t.create.formats[value],
          note: SHAPE_RATIOS[value],
          draw: (
            <span className="grid h-20 place-items-center rounded-md bg-sunken text-ink-3 group-data-[state=checked]:text-accent-text">
              <FormatShape format={value} className="h-14 w-16" />
            </span>
          ),
        }))}
      />
      <div className="mt-5 flex items-center gap-4 border-t pt-4">
        <span className="shrink-0 text-[0.8125rem] text-ink-2">{t.create.lengthTitle}</span>
        {draft.mode === "script" ? (
          <span className="text-[0.8125rem] text-ink-3">{t.create.lengthAuto}</span>
        ) : (
          <>
            <Slider
              label={t.create.lengthTitle}
              value={position}
              min={0}
              max={LENGTHS.length - 1}
              step={1}
              valueText={length}
              onChange={(index) => set({ seconds: LENGTHS[index] ?? draft.seconds })}
            />
            <span className="min-w-12 shrink-0 text-right font-medium font-mono text-[0.8125rem] tabular-nums">
              {length}
            </span>
          </>
        )}
      </div>
    </Section>
  );
}
