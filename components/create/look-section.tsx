"use client";
import { useI18n } from "@/components/i18n/provider";
import { type MiniKind, MiniScene } from "@/components/scenes/mini-scene";
import { PickCards } from "@/components/ui/controls";
import { THEME_IDS, type ThemeId } from "@/lib/timeline/schema/parts";
import type { Draft } from "./draft";
import { Section } from "./section";

const SHOWN: Record<ThemeId, MiniKind> = {
  midnight: "title",
  paper: "chart",
  mint: "donut",
  neon: "number",
  slate: "process",
  sunrise: "quote",
  editorial: "title",
  forest: "points",
};

function AutoLook() {
  return (
    <div aria-hidden className="grid aspect-video grid-cols-2 gap-px overflow-hidden rounded-md">
      {(["midnight", "sunrise", "forest", "editorial"] as const).map((theme) => (
        <MiniScene key={theme} theme={theme} kind={SHOWN[theme]} className="h-full" />
      ))}
    </div>
  );
}

/** The film's look: each theme as a small frame in its own colours. */
export function LookSection({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useI18n();
  return (
    <Section title={t.create.styleTitle}>
      <PickCards
        label={t.create.styleTitle}
        value={draft.theme}
        onChange={(theme) => set({ theme })}
        className="grid-cols-2 sm:grid-cols-3"
        options={[
          { value: "auto" as const, label: t.create.themes.auto, draw: <AutoLook /> },
          ...THEME_IDS.map((value) => ({
            value,
            label: t.create.themes[value],
            draw: <MiniScene theme={value} kind={SHOWN[value]} className="aspect-video rounded-md" />,
          })),
        ]}
      />
    </Section>
  );
}
