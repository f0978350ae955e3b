"use client";
import { Check, Search, Sparkles } from "lucide-react";
import { useMemo, useState } from "react";
import { useVoices } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { fill, languageName } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/field";
import { Select } from "@/components/ui/menu";
import { Dialog } from "@/components/ui/overlay";
import { Skeleton } from "@/components/ui/states";
import type { VoiceView } from "@/lib/http/dialects/ui/catalogue";
import { PlayButton } from "./play-button";
import { usePlayer } from "./use-player";
import { useVoiceWords } from "./use-voice-words";
import { offered, recommended } from "./voice-choice";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  value: string;
  /** ISO 639-1 of the film; its voices are shown first. */
  language: string;
  onChange: (voiceId: string) => void;
}

export function VoiceDialog({ open, onOpenChange, value, language, onChange }: Props) {
  const { t, locale } = useI18n();
  const wordsOf = useVoiceWords();
  const voices = useVoices();
  const player = usePlayer();
  const [search, setSearch] = useState("");
  const [wanted, setWanted] = useState("film");
  const [gender, setGender] = useState("any");
  const all = offered(voices.data?.voices ?? [], value);
  const best = recommended(all, language);
  const languages = useMemo(() => [...new Set(all.map((voice) => voice.language))].sort(), [all]);
  const filter = wanted === "film" ? (languages.includes(language) ? language : "any") : wanted;
  const searched = (voice: VoiceView) => {
    const { note, tags } = wordsOf(voice);
    return [voice.name, voice.accent, voice.engine, note, ...tags].join(" ").toLowerCase();
  };
  const shown = all.filter(
    (voice) =>
      (filter === "any" || voice.language === filter) &&
      (gender === "any" || voice.gender === gender) &&
      searched(voice).includes(search.trim().toLowerCase()),
  );
  const close = (next: boolean) => {
    if (!next) player.stop();
    onOpenChange(next);
  };
  const choose = (id: string) => {
    player.stop();
    onChange(id);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t.create.chooseVoice}
      closeLabel={t.common.close}
      className="max-w-2xl"
    >
      <div className="flex flex-wrap gap-2">
        <div className="relative min-w-48 flex-1 max-sm:basis-full">
          <Search className="absolute top-2.5 left-3 size-4 text-ink-3" aria-hidden />
          <Input
            className="h-9 pl-9"
            aria-label={t.create.voiceSearch}
            placeholder={t.create.voiceSearch}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        <Select
          label={t.nav.language}
          value={filter}
          onChange={setWanted}
          options={[
            { value: "any", label: t.create.anyLanguage },
            ...languages.map((code) => ({ value: code, label: languageName(locale, code) })),
          ]}
        />
        <Select
          label={t.create.anyGender}
          value={gender}
          onChange={setGender}
          options={[
            { value: "any", label: t.create.anyGender },
            { value: "female", label: t.create.female },
            { value: "male", label: t.create.male },
          ]}
        />
      </div>
      <ul className="thin-scroll mt-4 h-[min(26rem,52dvh)] space-y-1 overflow-y-auto">
        <li>
          <VoiceRow
            selected={value === ""}
            onSelect={() => choose("")}
            name={best ? fill(t.create.voiceRecommended, { name: best.name }) : t.create.voiceAuto}
            {...(best ? wordsOf(best) : { note: t.common.auto })}
          >
            {best ? (
              <PlayButton name={best.name} url={best.previewUrl} player={player} />
            ) : (
              <span className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-text">
                <Sparkles className="size-4" aria-hidden />
              </span>
            )}
          </VoiceRow>
        </li>
        {voices.isPending && [0, 1, 2, 3].map((index) => <Skeleton key={index} className="h-14 rounded-lg" />)}
        {voices.isError && <QueryError error={voices.error} onRetry={() => void voices.refetch()} />}
        {shown.map((voice) => (
          <li key={voice.id}>
            <VoiceRow
              selected={voice.id === value}
              onSelect={() => choose(voice.id)}
              name={voice.name}
              {...wordsOf(voice)}
            >
              <PlayButton name={voice.name} url={voice.previewUrl} player={player} />
            </VoiceRow>
          </li>
        ))}
        {voices.data && shown.length === 0 && <li className="py-10 text-center text-ink-3">{t.create.voiceNone}</li>}
      </ul>
    </Dialog>
  );
}

interface RowProps {
  selected: boolean;
  onSelect: () => void;
  name: string;
  note: string;
  tags?: string[];
  children: React.ReactNode;
}

function VoiceRow({ selected, onSelect, name, note, tags = [], children }: RowProps) {
  return (
    <div
      className={cn(
        "flex items-center gap-3 rounded-lg p-1.5 pr-3 transition-colors hover:bg-hover",
        selected && "bg-accent-soft",
      )}
    >
      {children}
      <button
        type="button"
        onClick={onSelect}
        aria-pressed={selected}
        className="flex min-w-0 flex-1 items-center gap-3 py-1 text-left"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{name}</span>
          <span className="block text-ink-3 text-xs">{note}</span>
        </span>
        <span className="hidden gap-1 sm:flex">
          {tags.slice(0, 3).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
        <Check className={cn("size-4 shrink-0 text-accent-text", !selected && "invisible")} aria-hidden />
      </button>
    </div>
  );
}
