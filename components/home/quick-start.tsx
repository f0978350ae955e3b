"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowUp, SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { toast } from "sonner";
import { FormatShape } from "@/components/create/format-shape";
import { TopicLine } from "@/components/create/topic-line";
import { useEstimate } from "@/components/create/use-estimate";
import { useTopic } from "@/components/create/use-topic";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { clock, fill, plural, roughly } from "@/components/i18n/format";
import { isoOf } from "@/components/i18n/locale";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoice } from "@/components/ui/menu";
import { SHAPES, type Shape } from "@/lib/core/media-formats";
import { type FilmRequest, filmStarted } from "@/lib/http/dialects/ui/films";

/** One box from a sentence to a film; a long text with several lines is taken as the script itself. */
export function QuickStart() {
  const { t, locale } = useI18n();
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblem();
  const [text, setText] = useState("");
  const [article, setArticle] = useState("");
  const [format, setFormat] = useState<Shape>("landscape");
  const start = useMutation({
    mutationFn: (request: FilmRequest) => ask("/films", filmStarted, { body: request }),
    onSuccess: ({ jobId }) => {
      void client.invalidateQueries();
      router.push(`/jobs/${jobId}`);
    },
    onError: (error) => {
      const { message, remedy } = problem(error);
      toast.error(message, { description: remedy });
    },
  });
  const ready = text.trim().length > 2;
  const request: FilmRequest = {
    ...(isScript(text) ? { script: text } : { prompt: text }),
    format,
    readerLanguage: isoOf(locale),
    ...(article ? { article } : {}),
  };
  const { data: estimate } = useEstimate(request, ready);
  const { data: topic } = useTopic(request, ready);
  const submit = () => {
    if (ready && !start.isPending) start.mutate(request);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const options = new URLSearchParams({
    ...(text.trim() ? { [isScript(text) ? "script" : "topic"]: text } : {}),
    format,
  });
  return (
    <div className="mx-auto mt-7 max-w-3xl">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="focus-within:corners rounded-2xl border bg-surface p-2 shadow-float transition-colors focus-within:border-line-strong"
      >
        <textarea
          aria-label={t.home.ask}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setArticle("");
          }}
          onKeyDown={onKey}
          placeholder={t.home.placeholder}
          rows={2}
          className="field-sizing-content max-h-64 min-h-16 w-full resize-none bg-transparent px-3 pt-2.5 text-base leading-relaxed outline-none placeholder:text-ink-3"
        />
        <div className="flex items-center gap-1.5">
          <Menu
            align="start"
            trigger={
              <Button look="ghost" size="sm">
                <FormatShape format={format} className="h-4 w-5" />
                {t.create.formats[format]}
              </Button>
            }
          >
            <MenuChoice
              value={format}
              onChange={setFormat}
              options={SHAPES.map((value) => ({
                value,
                label: t.create.formats[value],
                icon: <FormatShape format={value} className="h-4 w-5" />,
              }))}
            />
          </Menu>
          <Button asChild look="ghost" size="sm">
            <Link href={`/create?${options}`}>
              <SlidersHorizontal />
              <span className="max-sm:sr-only">{t.home.moreOptions}</span>
            </Link>
          </Button>
          <p
            aria-live="polite"
            className="ml-auto min-w-0 text-balance px-1 text-right text-ink-3 text-xs tabular-nums max-sm:hidden"
          >
            {ready && estimate && (
              <>
                {fill(t.home.estimate, {
                  film: clock(Math.round(estimate.filmSeconds)),
                  work: roughly(locale, estimate.workSeconds),
                })}{" "}
                · {plural(locale, estimate.credits, t.common.credits)}
              </>
            )}
          </p>
          <Button type="submit" look="primary" className="max-sm:ml-auto" disabled={!ready} busy={start.isPending}>
            {t.home.start}
            {!start.isPending && <ArrowUp />}
          </Button>
        </div>
        {ready && topic && <TopicLine topic={topic} article={article} onChoose={setArticle} />}
      </form>
      <ul
        aria-label={t.home.ideas}
        className="thin-scroll mt-4 flex gap-2 pb-1 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 sm:flex-wrap sm:justify-center lg:-mx-20"
      >
        {t.home.ideaList.map((idea) => (
          <li key={idea}>
            <button
              type="button"
              onClick={() => {
                setText(idea);
                setArticle("");
              }}
              className="whitespace-nowrap rounded-full border px-3 py-1 text-[0.8125rem] text-ink-2 transition-colors hover:border-line-strong hover:bg-surface hover:text-ink"
            >
              {idea}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const SCRIPT_LENGTH = 240;

/** Several paragraphs, or more sentences than a topic has, are meant to be spoken as they are. */
export function isScript(text: string): boolean {
  return /\n\s*\n/.test(text.trim()) || text.trim().length > SCRIPT_LENGTH;
}
