"use client";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { Topic } from "@/lib/http/dialects/ui/films";

/** Meanings that are offered. */
const MOST = 6;

interface Props {
  topic: Topic;
  /** Title of the article that was chosen; empty: the first. */
  article: string;
  onChoose: (title: string) => void;
  className?: string;
}

/** Which of its meanings a topic has; nothing where it has one. */
export function Meanings({ topic, article, onChoose, className }: Props) {
  const { t } = useI18n();
  const { meanings } = topic;
  if (meanings.length < 2) return null;
  const chosen = article || meanings[0]?.title;
  return (
    <fieldset className={className}>
      <legend className="mb-1.5 text-[0.8125rem] text-ink-2">{t.create.meanings}</legend>
      <div className="flex flex-wrap gap-1.5">
        {meanings.slice(0, MOST).map(({ title, description }) => (
          <label
            key={title}
            className={cn(
              "max-w-full cursor-pointer rounded-lg border px-2.5 py-1 text-[0.8125rem] transition-colors hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent",
              title === chosen ? "border-accent bg-accent-soft" : "bg-surface",
            )}
          >
            <input
              type="radio"
              name="meaning"
              className="sr-only"
              checked={title === chosen}
              onChange={() => onChoose(title)}
            />
            <span className="block truncate font-medium">{title}</span>
            {description && <span className="block truncate text-ink-3 text-xs">{description}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
