"use client";
import { Pencil } from "lucide-react";
import { memo, useState } from "react";
import { clock } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PendingWords } from "./pending-words";
import { SentenceForm } from "./sentence-form";
import { keyOf, type SaidSentence } from "./words";

interface Props {
  sentence: SaidSentence;
  fps: number;
  readOnly: boolean;
}

/** A sentence with its time; its words can be heard, marked, and written anew. */
export const Sentence = memo(function Sentence({ sentence, fps, readOnly }: Props) {
  const { t } = useI18n();
  const { words, from, pending } = sentence;
  const [writing, setWriting] = useState(false);
  return (
    <div
      dir="auto"
      className="group grid grid-cols-[2.5rem_1fr_auto] gap-x-2 rounded-lg px-1 py-1.5 text-[0.8125rem] leading-relaxed [contain-intrinsic-size:auto_3rem] [content-visibility:auto] hover:bg-hover"
    >
      <span className="select-none pt-0.5 text-[0.6875rem] text-ink-3 tabular-nums">{clock(from / fps)}</span>
      {writing ? (
        <SentenceForm sentence={sentence} onEnd={() => setWriting(false)} />
      ) : (
        <p>
          {words.map((word) => (
            <span
              key={keyOf(word)}
              data-word={keyOf(word)}
              className="cursor-pointer rounded-sm decoration-accent hover:bg-accent-soft data-heard:bg-accent-soft data-heard:text-accent-text"
            >
              {word.text}{" "}
            </span>
          ))}
        </p>
      )}
      {!readOnly && !writing && (
        <button
          type="button"
          aria-label={t.editor.transcript.edit}
          title={t.editor.transcript.edit}
          onClick={() => setWriting(true)}
          className="grid size-6 select-none place-items-center rounded-md text-ink-3 opacity-0 hover:bg-hover hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 [&_svg]:size-3.5"
        >
          <Pencil />
        </button>
      )}
      {pending && <PendingWords sentence={sentence} pending={pending} readOnly={readOnly} />}
    </div>
  );
});
