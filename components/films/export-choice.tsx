"use client";
import type { ReactNode } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import { SHAPE_RATIOS, SHAPES, type Shape } from "@/lib/core/media-formats";

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

export function ShapeChoice({ value, onChange }: { value: Shape; onChange: (format: Shape) => void }) {
  const { t } = useI18n();
  return (
    <Choice label={t.rendering.shape}>
      <Segmented
        fill
        label={t.rendering.shape}
        value={value}
        onChange={onChange}
        options={SHAPES.map((format) => ({ value: format, label: SHAPE_RATIOS[format] }))}
      />
    </Choice>
  );
}
