"use client";
import { Lightbulb, ScrollText } from "lucide-react";
import { useId } from "react";
import { clock, fill, languageName, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import { Textarea } from "@/components/ui/field";
import { Select } from "@/components/ui/menu";
import type { Topic } from "@/lib/http/dialects/ui/films";
import type { Draft } from "./draft";
import { Meanings } from "./meanings";
import { Section } from "./section";

/** Words a narrator says in a second, for the count under the box; the estimate is the studio's own. */
const WORDS_PER_SECOND = 2.4;
/** Languages the forms offer; others are detected. */
export const LANGUAGES = ["en", "fr", "de", "es", "it", "pt", "nl", "ar", "he", "pl", "ru", "tr", "ja", "zh", "hi"];

interface Props {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  /** ISO 639-1 of what is written, as the studio found it. */
  detected: string | undefined;
  /** What the topic can mean. */
  topic: Topic | undefined;
}

export function countWords(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
}

export function ContentSection({ draft, set, detected, topic }: Props) {
  const { t, locale } = useI18n();
  const note = useId();
  const script = draft.mode === "script";
  const text = script ? draft.script : draft.topic;
  const words = countWords(text);
  return (
    <Section
      title={t.create.contentTitle}
      action={
        <Segmented
          label={t.create.contentTitle}
          value={draft.mode}
          onChange={(mode) => set({ mode })}
          options={[
            { value: "topic", label: t.create.topic, icon: <Lightbulb /> },
            { value: "script", label: t.create.script, icon: <ScrollText /> },
          ]}
        />
      }
    >
      <Textarea
        key={draft.mode}
        aria-label={script ? t.create.scriptLabel : t.create.topicLabel}
        aria-describedby={note}
        placeholder={script ? t.create.scriptPlaceholder : t.create.topicPlaceholder}
        value={text}
        dir="auto"
        onChange={(event) => set(script ? { script: event.target.value } : { topic: event.target.value, article: "" })}
        className={`field-sizing-content text-[0.9375rem] ${script ? "max-h-[30rem] min-h-60" : "max-h-72 min-h-28"}`}
      />
      <div className="mt-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-ink-3 text-xs">
        <p id={note} className="max-w-md">
          {script ? t.create.scriptHint : t.create.topicHint}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 tabular-nums" aria-live="polite">
          <span>{plural(locale, words, t.common.words)}</span>
          {script && words > 0 && (
            <span>{fill(t.create.spoken, { time: clock(Math.round(words / WORDS_PER_SECOND)) })}</span>
          )}
        </p>
      </div>
      {!script && topic && (
        <Meanings className="mt-3" topic={topic} article={draft.article} onChoose={(article) => set({ article })} />
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-t pt-4">
        <span className="text-[0.8125rem] text-ink-2">{t.create.languageTitle}</span>
        <Select
          label={t.create.languageTitle}
          value={draft.language}
          onChange={(language) => set({ language, voiceId: "" })}
          options={[
            {
              value: "auto",
              label:
                detected && words > 0
                  ? fill(t.create.detected, { language: languageName(locale, detected) })
                  : t.common.auto,
            },
            ...LANGUAGES.map((value) => ({ value, label: languageName(locale, value) })),
          ]}
        />
      </div>
    </Section>
  );
}
