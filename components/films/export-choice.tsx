"use client";
import type { ReactNode } from "react";
import { RATIOS } from "@/components/create/format-shape";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import { FORMATS, type Format } from "@/lib/http/dialects/ui/films";

/** A control of the export dialog with its name and what the choice means. */
export function Choice({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <p className="font-medium text-[0.8125rem]">{label}</p>
      {children}
      {hint && <p className="text-ink-3 text-xs">{hint}</p>}
    </div>
  );
}

export function ShapeChoice({ value, onChange }: { value: Format; onChange: (format: Format) => void }) {
  const { t } = useI18n();
  return (
    <Choice label={t.rendering.shape}>
      <Segmented
        fill
        label={t.rendering.shape}
        value={value}
        onChange={onChange}
        options={FORMATS.map((format) => ({ value: format, label: RATIOS[format] }))}
      />
    </Choice>
  );
}
