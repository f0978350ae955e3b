"use client";
import { Music } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { useI18n } from "@/components/i18n/provider";
import { PickCards, Switch } from "@/components/ui/controls";
import { MOODS, type Mood } from "@/lib/providers/ports";
import { CAPTION_STYLES } from "@/lib/timeline/schema/overlays";
import { CaptionSample } from "./caption-sample";
import type { Draft } from "./draft";
import { PlayButton } from "./play-button";
import { Section } from "./section";
import { usePlayer } from "./use-player";

interface Props {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}

export function CaptionSection({ draft, set }: Props) {
  const { t } = useI18n();
  return (
    <Section title={t.create.captionsTitle}>
      <PickCards
        label={t.create.captionsTitle}
        value={draft.captions}
        onChange={(captions) => set({ captions })}
        className="grid-cols-2 sm:grid-cols-4"
        options={[...CAPTION_STYLES, "none" as const].map((value) => ({
          value,
          label: t.create.captions[value],
          draw: <CaptionSample style={value} words={t.create.captionWords} none={t.common.none} />,
        }))}
      />
    </Section>
  );
}

const previewOf = (mood: Mood) => `/api/ui/music/${mood}/preview`;

/** Music on or off, its mood as chips, and the chosen one to be heard. */
export function MusicSection({ draft, set }: Props) {
  const { t } = useI18n();
  const on = draft.music !== "none";
  const player = usePlayer();
  const chosen = MOODS.find((mood) => mood === draft.music);
  const choose = (music: Draft["music"]) => {
    set({ music });
    // Who listens goes on listening, to what was just chosen.
    if (player.playing && music !== "auto" && music !== "none") player.toggle(previewOf(music));
    else player.stop();
  };
  return (
    <Section
      title={t.create.musicTitle}
      action={<Switch label={t.create.musicOn} checked={on} onChange={(next) => choose(next ? "auto" : "none")} />}
      className={on ? undefined : "[&>div]:mb-0"}
    >
      {on && (
        <div className="flex items-start gap-3">
          <RadioGroup.Root
            aria-label={t.create.musicTitle}
            value={draft.music}
            onValueChange={(music) => choose(music as Draft["music"])}
            className="flex min-w-0 flex-1 flex-wrap gap-2"
          >
            {(["auto", ...MOODS] as const).map((mood) => (
              <RadioGroup.Item
                key={mood}
                value={mood}
                className="inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-[0.8125rem] text-ink-2 transition-colors hover:border-line-strong hover:text-ink data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft data-[state=checked]:text-accent-text"
              >
                {mood === "auto" && <Music className="size-3.5" aria-hidden />}
                {t.create.moods[mood]}
              </RadioGroup.Item>
            ))}
          </RadioGroup.Root>
          {chosen && (
            <PlayButton name={t.create.moods[chosen]} url={previewOf(chosen)} player={player} className="size-8" />
          )}
        </div>
      )}
    </Section>
  );
}
