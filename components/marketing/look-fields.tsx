"use client";
import { FormatShape } from "@/components/create/format-shape";
import { useI18n } from "@/components/i18n/provider";
import { PickCards, Segmented } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/menu";
import { SHAPE_RATIOS, SHAPES, type Shape } from "@/lib/core/media-formats";
import { JOB_MODES, STYLES } from "@/lib/http/dialects/marketing/choices";
import { MOODS } from "@/lib/providers/ports";
import type { JobMode, Style } from "@/lib/services/marketing/schemas";
import { CAPTION_STYLES } from "@/lib/timeline/schema/overlays";

/** How a production's film looks and sounds, as its forms hold it. */
export interface Looks {
  mode: JobMode;
  format: Shape;
  style: Style;
  captions: string;
  music: string;
}

export const USUAL_LOOKS: Looks = {
  mode: "text_to_video",
  format: "vertical",
  style: "photorealistic",
  captions: "bold",
  music: "auto",
};

export const looksBody = ({ format, ...looks }: Looks) => ({ ...looks, aspect_ratio: SHAPE_RATIOS[format] });

interface Props {
  looks: Looks;
  set: (change: Partial<Looks>) => void;
}

/** Mode, format, look, captions and music. */
export function LookFields({ looks, set }: Props) {
  const { t } = useI18n();
  const words = t.marketing;
  const moods = [
    { value: "auto", label: t.common.auto },
    { value: "none", label: t.common.none },
    ...MOODS.map((value) => ({ value: value as string, label: t.create.moods[value] })),
  ];
  const captions = [...CAPTION_STYLES, "none" as const].map((value) => ({ value, label: words.captionStyles[value] }));
  return (
    <>
      <fieldset className="space-y-2">
        <legend className="mb-1.5 font-medium text-[0.8125rem]">{words.mode}</legend>
        <Segmented
          label={words.mode}
          value={looks.mode}
          onChange={(mode) => set({ mode })}
          options={JOB_MODES.map((value) => ({ value, label: words.modes[value] }))}
        />
        <p className="text-ink-3 text-xs">{words.modeHints[looks.mode]}</p>
      </fieldset>
      <fieldset>
        <legend className="mb-2 font-medium text-[0.8125rem]">{words.format}</legend>
        <PickCards
          label={words.format}
          value={looks.format}
          onChange={(format) => set({ format })}
          className="grid-cols-2 sm:grid-cols-4"
          options={SHAPES.map((value) => ({
            value,
            label: t.create.formats[value],
            note: SHAPE_RATIOS[value],
            draw: (
              <span className="grid h-16 place-items-center rounded-md bg-sunken text-ink-3 group-data-[state=checked]:text-accent-text">
                <FormatShape format={value} className="h-11 w-14" />
              </span>
            ),
          }))}
        />
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field label={words.style}>
          {({ id }) => (
            <Select
              id={id}
              className="w-full"
              value={looks.style}
              onChange={(style) => set({ style })}
              options={STYLES.map((value) => ({ value, label: words.styles[value] }))}
            />
          )}
        </Field>
        <Field label={words.captions}>
          {({ id }) => (
            <Select
              id={id}
              className="w-full"
              value={looks.captions}
              onChange={(value) => set({ captions: value })}
              options={captions}
            />
          )}
        </Field>
        <Field label={words.music}>
          {({ id }) => (
            <Select
              id={id}
              className="w-full"
              value={looks.music}
              onChange={(music) => set({ music })}
              options={moods}
            />
          )}
        </Field>
      </div>
    </>
  );
}
