"use client";
import { MessageSquareOff, Search, Trash2 } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { freshId } from "@/lib/editor/fresh-id";
import { useEditor, useEditorState } from "../editor-context";
import { CleanUp } from "./clean-up";
import { FindBar } from "./find-bar";
import { Sentence } from "./sentence";
import { keyOf, runsOf, type SaidWord, transcriptOf } from "./words";

/** The words that the reader's selection of the page meets. */
function selectedWords(box: HTMLElement, byKey: ReadonlyMap<string, SaidWord>): SaidWord[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !box.contains(selection.anchorNode)) return [];
  return [...box.querySelectorAll<HTMLElement>("[data-word]")].flatMap((element) => {
    const word = selection.containsNode(element, true) ? byKey.get(element.dataset.word ?? "") : undefined;
    return word ?? [];
  });
}

/** What is said in the film: a click goes there, what is marked can be taken out with its picture. */
export function Transcript({ readOnly = false }: { readOnly?: boolean }) {
  const { t, locale } = useI18n();
  const store = useEditor();
  const { playhead } = store;
  const document = useEditorState((state) => state.document);
  const calm = useDeferredValue(document);
  const sentences = useMemo(() => transcriptOf(calm), [calm]);
  const byKey = useMemo(
    () => new Map(sentences.flatMap(({ words }) => words.map((word) => [keyOf(word), word] as const))),
    [sentences],
  );
  const box = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<SaidWord[]>([]);
  const [finding, setFinding] = useState(false);

  // The word that is heard is marked on the page itself: nothing is drawn anew while the film plays.
  useEffect(() => {
    const words = [...byKey.values()].sort((a, b) => a.from - b.from);
    let shown: Element | undefined;
    const show = (frame: number) => {
      const word = words.findLast(({ from }) => from <= frame);
      const key = word && frame < word.to + document.fps / 2 ? keyOf(word) : undefined;
      const element = key ? (box.current?.querySelector(`[data-word="${CSS.escape(key)}"]`) ?? undefined) : undefined;
      if (element === shown) return;
      shown?.removeAttribute("data-heard");
      element?.setAttribute("data-heard", "");
      shown = element;
    };
    show(playhead.frame);
    return playhead.watch(show);
  }, [byKey, playhead, document.fps]);

  useEffect(() => {
    const onChange = () => box.current && setMarked(selectedWords(box.current, byKey));
    window.document.addEventListener("selectionchange", onChange);
    return () => window.document.removeEventListener("selectionchange", onChange);
  }, [byKey]);

  const cut = (): void => {
    if (marked.length === 0 || readOnly) return;
    const done = store.edit(t.editor.steps.words, [{ op: "cutWords", cuts: runsOf(marked), newId: freshId("item") }]);
    if (!done) return;
    window.document.getSelection()?.removeAllRanges();
    setMarked([]);
  };
  const onClick = (event: MouseEvent): void => {
    const key = event.target instanceof Element && event.target.closest<HTMLElement>("[data-word]")?.dataset.word;
    const word = key ? byKey.get(key) : undefined;
    if (word && window.document.getSelection()?.isCollapsed) playhead.seek(word.from);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLTextAreaElement) return;
    if ((event.key !== "Delete" && event.key !== "Backspace") || marked.length === 0) return;
    event.preventDefault();
    cut();
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-10 shrink-0 items-center gap-1 border-b px-3">
        {!readOnly && <CleanUp />}
        <span className="flex-1" />
        <Button
          size="icon-sm"
          look="ghost"
          aria-label={t.editor.transcript.find}
          title={t.editor.transcript.find}
          aria-pressed={finding}
          onClick={() => setFinding((now) => !now)}
        >
          <Search />
        </Button>
      </div>
      {finding && <FindBar sentences={sentences} readOnly={readOnly} />}
      {sentences.length === 0 ? (
        <p className="flex flex-col items-center gap-2 px-6 py-12 text-center text-ink-3 text-sm">
          <MessageSquareOff className="size-5" aria-hidden />
          {t.editor.transcript.empty}
        </p>
      ) : (
        <div
          ref={box}
          role="document"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys work on what is marked in it
          tabIndex={0}
          aria-label={t.editor.transcript.title}
          onClick={onClick}
          onKeyDown={onKeyDown}
          className="thin-scroll min-h-0 flex-1 overflow-y-auto px-3 py-3 outline-none"
        >
          {sentences.map((sentence) => (
            <Sentence
              key={`${sentence.itemId}.${sentence.id}`}
              sentence={sentence}
              fps={document.fps}
              readOnly={readOnly}
            />
          ))}
        </div>
      )}
      {marked.length > 0 && !readOnly && (
        <div className="flex shrink-0 items-center justify-between gap-2 border-t bg-raised px-3 py-2">
          <span className="text-ink-2 text-xs">{plural(locale, marked.length, t.editor.transcript.marked)}</span>
          <Button size="sm" look="danger" onMouseDown={(event) => event.preventDefault()} onClick={cut}>
            <Trash2 />
            {t.editor.transcript.cut}
          </Button>
        </div>
      )}
    </div>
  );
}
