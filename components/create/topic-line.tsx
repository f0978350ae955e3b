"use client";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import type { Topic } from "@/lib/http/dialects/ui/films";
import { Meanings } from "./meanings";

interface Props {
  topic: Topic;
  article: string;
  onChoose: (title: string) => void;
}

/** One line under a short form: who will write, and which of its meanings the topic has. */
export function TopicLine({ topic, article, onChoose }: Props) {
  const { t } = useI18n();
  const title = article || (topic.meanings[0]?.title ?? "");
  const said = {
    script: "",
    model: topic.site ? fill(t.create.modelMaterial, { title, site: topic.site }) : "",
    article: fill(t.create.articleLine, { title, site: topic.site ?? "" }),
    outline: t.create.outlineLine,
  }[topic.writer];
  if (!said) return null;
  return (
    <div className="mt-1.5 border-t px-3 pt-2 pb-1">
      <p aria-live="polite" className="text-ink-2 text-xs">
        {said}
      </p>
      <Meanings className="mt-2" topic={topic} article={article} onChoose={onChoose} />
    </div>
  );
}
