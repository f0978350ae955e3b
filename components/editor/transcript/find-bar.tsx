"use client";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import { fill, number, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import type { OpInput } from "@/lib/timeline/ops";
import { useEditor, useEditorState } from "../editor-context";
import type { SaidSentence, SaidWord } from "./words";

const plain = (text: string): string => text.toLocaleLowerCase().replace(/[^\p{L}\p{N}'’]/gu, "");

/** Runs of words that say a phrase; its last word may be the beginning of theirs while it is typed. */
function phrasesIn(sentences: readonly SaidSentence[], phrase: string): SaidWord[][] {
  const wanted = phrase.split(/\s+/).map(plain).filter(Boolean);
  if (wanted.length === 0) return [];
  return sentences.flatMap(({ words }) =>
    words.flatMap((_, index) => {
      const run = words.slice(index, index + wanted.length);
      const last = wanted.length - 1;
      const fits =
        run.length === wanted.length &&
        run.every(
          ({ text }, n) => plain(text) === wanted[n] || (n === last && plain(text).startsWith(wanted[n] ?? " ")),
        );
      return fits ? [run] : [];
    }),
  );
}

/** Finds what is said; writes it otherwise in the captions, where they follow the voices. */
export function FindBar({ sentences, readOnly }: { sentences: readonly SaidSentence[]; readOnly: boolean }) {
  const { t, locale } = useI18n();
  const store = useEditor();
  const document = useEditorState((state) => state.document);
  const [phrase, setPhrase] = useState("");
  const [instead, setInstead] = useState("");
  const found = phrasesIn(sentences, phrase);
  // Only whole words are written otherwise: "the" is none of "then".
  const lastWord = plain(phrase.split(/\s+/).findLast(Boolean) ?? "");
  const whole = found.filter((run) => plain(run.at(-1)?.text ?? "") === lastWord);
  const captions = document.tracks
    .flatMap(({ items }) => items)
    .find((item) => item.kind === "captions" && item.mode === "speech");
  const go = (by: 1 | -1): void => {
    const at = store.playhead.frame;
    const starts = found.flatMap(([first]) => first?.from ?? []);
    const next = by > 0 ? starts.find((from) => from > at) : starts.findLast((from) => from < at);
    const target = next ?? (by > 0 ? starts[0] : starts.at(-1));
    if (target !== undefined) store.playhead.seek(target);
  };
  const replace = (): void => {
    if (!captions) return;
    const byItem = new Map(sentences.map(({ itemId, assetId }) => [itemId, assetId]));
    const ops = whole.flatMap((run) =>
      run.map(
        (word, index): OpInput => ({
          ...{ op: "correctWord" as const, id: captions.id, word: `${byItem.get(word.itemId)}:${word.index}` },
          text: index === 0 ? kept(word.text, instead) : "",
        }),
      ),
    );
    store.edit(t.editor.steps.replaced, ops);
  };
  return (
    <search className="shrink-0 space-y-2 border-b px-3 py-2.5">
      <div className="flex items-center gap-1">
        <Input
          autoFocus
          className="h-8"
          aria-label={t.editor.transcript.find}
          placeholder={t.editor.transcript.find}
          value={phrase}
          onChange={(event) => setPhrase(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && go(event.shiftKey ? -1 : 1)}
        />
        <Button
          size="icon-sm"
          look="ghost"
          aria-label={t.common.previous}
          disabled={found.length === 0}
          onClick={() => go(-1)}
        >
          <ChevronUp />
        </Button>
        <Button
          size="icon-sm"
          look="ghost"
          aria-label={t.common.next}
          disabled={found.length === 0}
          onClick={() => go(1)}
        >
          <ChevronDown />
        </Button>
      </div>
      {!readOnly && (
        <div className="flex items-center gap-2">
          <Input
            className="h-8"
            aria-label={t.editor.transcript.replaceWith}
            placeholder={t.editor.transcript.replaceWith}
            value={instead}
            onChange={(event) => setInstead(event.target.value)}
          />
          <Button size="sm" disabled={whole.length === 0 || !captions || !instead.trim()} onClick={replace}>
            {fill(t.editor.transcript.replace, { n: number(locale, whole.length) })}
          </Button>
        </div>
      )}
      <p role="status" className="text-ink-3 text-xs">
        {phrase.trim()
          ? plural(locale, found.length, t.editor.transcript.found)
          : fill(t.editor.transcript.findHint, { n: number(locale, sentences.length) })}
      </p>
    </search>
  );
}

/** The new word with the punctuation that the old one had at its end. */
const kept = (old: string, word: string): string => `${word.trim()}${/[\p{P}]+$/u.exec(old)?.[0] ?? ""}`;
