"use client";
import { LANGUAGES } from "@/components/create/content-section";
import { FormatShape } from "@/components/create/format-shape";
import { languageName, span } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/menu";
import { SHAPES } from "@/lib/core/media-formats";
import { type Brief, LENGTHS } from "./brief";

interface Props {
  brief: Brief;
  set: (change: Partial<Brief>) => void;
}

/** Shape, language and length, each with a good default. */
export function FormatFields({ brief, set }: Props) {
  const { t, locale } = useI18n();
  const languages = [...new Set([...LANGUAGES, brief.language])].filter((code) => code !== "auto");
  const lengths = [...new Set([...LENGTHS, brief.seconds])].filter((seconds) => seconds > 0).sort((a, b) => a - b);
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field label={t.projects.format}>
        {({ id }) => (
          <Select
            id={id}
            value={brief.format}
            onChange={(format) => set({ format })}
            className="w-full"
            options={SHAPES.map((value) => ({
              value,
              label: t.create.formats[value],
              icon: <FormatShape format={value} className="h-4 w-5" />,
            }))}
          />
        )}
      </Field>
      <Field label={t.projects.length}>
        {({ id }) => (
          <Select
            id={id}
            value={String(brief.seconds)}
            onChange={(value) => set({ seconds: Number(value) })}
            className="w-full"
            options={[
              { value: "0", label: t.projects.lengthAuto },
              ...lengths.map((seconds) => ({ value: String(seconds), label: span(seconds) })),
            ]}
          />
        )}
      </Field>
      <Field label={t.projects.language}>
        {({ id }) => (
          <Select
            id={id}
            value={brief.language}
            onChange={(language) => set({ language })}
            className="w-full"
            options={[
              { value: "auto", label: t.common.auto },
              ...languages.map((value) => ({ value, label: languageName(locale, value) })),
            ]}
          />
        )}
      </Field>
    </div>
  );
}
