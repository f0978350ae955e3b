"use client";
import { clock } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Card, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { Film } from "@/lib/http/dialects/ui/films";

interface Props {
  chapters: Film["chapters"];
  /** Index of the chapter that plays; −1 while none does. */
  current: number;
  onOpen: (seconds: number) => void;
}

/** The film's parts, each to jump to; the one that plays stands out. */
export function Chapters({ chapters, current, onOpen }: Props) {
  const { t } = useI18n();
  return (
    <Card>
      <CardHead title={t.film.chapters} />
      <ol className="gap-x-6 px-3 pb-3 sm:columns-2">
        {chapters.map((chapter, index) => (
          <li key={chapter.seconds}>
            <button
              type="button"
              onClick={() => onOpen(chapter.seconds)}
              aria-current={index === current}
              className={cn(
                "flex w-full break-inside-avoid items-baseline gap-4 rounded-lg px-2 py-2 text-left transition-colors hover:bg-hover",
                index === current && "bg-accent-soft font-medium",
              )}
            >
              <span className="w-10 shrink-0 font-medium font-mono text-accent-text text-xs tabular-nums">
                {clock(chapter.seconds)}
              </span>
              <span dir="auto" className="min-w-0 flex-1 text-[0.8125rem]">
                {chapter.title}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Card>
  );
}
