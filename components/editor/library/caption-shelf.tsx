"use client";
import { FileText, Upload } from "lucide-react";
import { useRef } from "react";
import { toast } from "sonner";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { CAPTION_STYLES, type CaptionStyle } from "@/lib/timeline/schema/overlays";
import { useEditor, useEditorState } from "../editor-context";
import { importSubtitles, putCaptions, shownCaptions } from "./put-captions";

/** What browsers know subtitles by. */
const TYPES = ".srt,.vtt,.ass,.ssa,text/vtt";

const LOOKS: Record<CaptionStyle, string> = {
  classic: "font-semibold text-white [text-shadow:0_1px_3px_black]",
  karaoke: "font-bold text-white [&>b]:text-[#ffd84d]",
  boxed: "rounded-sm bg-black px-1.5 font-semibold text-white",
  bold: "display font-black text-base text-white uppercase",
  minimal: "text-white/90 text-xs",
  pop: "display font-black text-base text-white [&>b]:text-[#7cf4b0]",
};

/** Captions that follow what is said, in a style; or those of a file. */
export function CaptionShelf() {
  const { t } = useI18n();
  const store = useEditor();
  const chosen = useEditorState(({ document }) => shownCaptions(document)?.style);
  const input = useRef<HTMLInputElement>(null);
  const words = t.editor.captions;
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const count = await importSubtitles(store, file, t.editor.steps.captions);
    if (count === 0) toast.error(words.unread, { description: words.unreadText });
  };
  return (
    <div className="space-y-4">
      <section>
        <h2 className="mb-2 font-semibold text-[0.8125rem]">{words.follow}</h2>
        <div className="grid grid-cols-2 gap-2.5">
          {CAPTION_STYLES.map((style) => (
            <button
              key={style}
              type="button"
              aria-pressed={chosen === style}
              onClick={() => putCaptions(store, style, t.editor.steps.captions)}
              className="overflow-hidden rounded-lg border bg-raised text-left hover:border-accent aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent"
            >
              <span className="grid aspect-video w-full place-items-center bg-linear-to-b from-[#4a5568] to-[#1a202c]">
                <span aria-hidden className={cn("text-sm", LOOKS[style])}>
                  {words.sample} <b>{words.sampleWord}</b>
                </span>
              </span>
              <span className="block truncate px-2 py-1.5 text-[0.75rem] text-ink-2">
                {t.editor.inspector.captionStyles[style]}
              </span>
            </button>
          ))}
        </div>
      </section>
      <section>
        <h2 className="mb-1 font-semibold text-[0.8125rem]">{words.file}</h2>
        <p className="mb-2 flex gap-2 text-ink-3 text-xs">
          <FileText className="size-4 shrink-0" aria-hidden />
          {words.fileText}
        </p>
        <Button size="sm" onClick={() => input.current?.click()}>
          <Upload />
          {words.import}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={TYPES}
          aria-label={words.import}
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </section>
    </div>
  );
}
