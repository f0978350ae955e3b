"use client";
import { type FormEvent, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/field";
import { useSentence } from "./use-sentence";
import type { SaidSentence } from "./words";

/** What a sentence may say at most; the studio's own limit. */
const MOST_LETTERS = 5000;

/** A sentence written anew. */
export function SentenceForm({ sentence, onEnd }: { sentence: SaidSentence; onEnd: () => void }) {
  const { t } = useI18n();
  const { busy, say } = useSentence(sentence.id);
  const [text, setText] = useState(sentence.pending ?? sentence.text);
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (!text.trim() || busy) return;
    await say(text.trim());
    onEnd();
  };
  return (
    <form className="col-span-2 space-y-2" onSubmit={(event) => void send(event)}>
      <Textarea
        autoFocus
        rows={Math.min(8, 2 + Math.floor(text.length / 40))}
        maxLength={MOST_LETTERS}
        aria-label={t.editor.transcript.edit}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") onEnd();
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            void send();
          }
        }}
      />
      <p className="text-ink-3 text-xs">{t.editor.transcript.editHint}</p>
      <div className="flex gap-2">
        <Button size="sm" look="primary" type="submit" busy={busy} disabled={!text.trim()}>
          {t.editor.transcript.speak}
        </Button>
        <Button size="sm" look="ghost" onClick={onEnd}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
