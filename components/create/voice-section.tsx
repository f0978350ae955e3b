"use client";
import { AudioLines, ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { useVoices } from "@/components/data/queries";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PlayButton } from "./play-button";
import { Section } from "./section";
import { usePlayer } from "./use-player";
import { useVoiceWords } from "./use-voice-words";
import { recommended } from "./voice-choice";
import { VoiceDialog } from "./voice-dialog";

interface Props {
  voiceId: string;
  language: string;
  onChange: (voiceId: string) => void;
}

/** Who speaks: the best voice for the language unless one is chosen. */
export function VoiceSection({ voiceId, language, onChange }: Props) {
  const { t } = useI18n();
  const wordsOf = useVoiceWords();
  const { data } = useVoices();
  const [open, setOpen] = useState(false);
  const player = usePlayer();
  const voice = data?.voices.find((candidate) => candidate.id === voiceId);
  const best = recommended(data?.voices ?? [], language);
  const heard = voice ?? best;
  return (
    <Section title={t.create.voiceTitle}>
      <div className="flex items-center gap-3">
        {heard ? (
          <PlayButton name={heard.name} url={heard.previewUrl} player={player} />
        ) : (
          <span className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-text">
            <AudioLines className="size-5" aria-hidden />
          </span>
        )}
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="flex min-w-0 flex-1 items-center gap-3 rounded-lg border bg-surface px-3.5 py-2.5 text-left shadow-card transition-colors hover:border-line-strong"
        >
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              {voice?.name ?? (best ? fill(t.create.voiceRecommended, { name: best.name }) : t.create.voiceAuto)}
            </span>
            <span className="block text-ink-3 text-xs">{heard ? wordsOf(heard).note : t.create.chooseVoice}</span>
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-ink-3" aria-hidden />
        </button>
      </div>
      <VoiceDialog
        open={open}
        onOpenChange={setOpen}
        value={voiceId}
        language={language}
        onChange={(id) => {
          onChange(id);
          setOpen(false);
        }}
      />
    </Section>
  );
}
