"use client";
import { X } from "lucide-react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Clipped } from "@/components/ui/clipped";
import type { Draft, Kept } from "./draft";
import { Section } from "./section";

interface Props {
  kept: Kept;
  set: (change: Partial<Draft>) => void;
}

function wordsOf(value: Kept[keyof Kept]): string {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? Object.values(value).join(", ") : String(value);
}

/** What a remade film keeps that the form has no field for; each can be left out. */
export function KeptSection({ kept, set }: Props) {
  const { t } = useI18n();
  const names = Object.keys(kept) as (keyof Kept)[];
  if (names.length === 0) return null;
  return (
    <Section title={t.create.keptTitle} hint={t.create.keptHint}>
      <ul className="divide-y text-[0.8125rem]">
        {names.map((name) => (
          <li key={name} className="flex items-center gap-3 py-1.5">
            <span className="w-36 shrink-0 text-ink-2">{t.create.kept[name]}</span>
            <Clipped dir="auto" className="min-w-0 flex-1">
              {wordsOf(kept[name])}
            </Clipped>
            <Button
              look="ghost"
              size="icon-sm"
              aria-label={fill(t.create.removeFile, { name: t.create.kept[name] })}
              onClick={() => set({ kept: Object.fromEntries(Object.entries(kept).filter(([key]) => key !== name)) })}
            >
              <X />
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
