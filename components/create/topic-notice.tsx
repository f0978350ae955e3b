"use client";
import { BookOpen, Info } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import type { Topic } from "@/lib/http/dialects/ui/films";

interface Props {
  topic: Topic;
  article: string;
  busy: boolean;
  onOutline: () => void;
  onScript: () => void;
}

function Better({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  return (
    <>
      {children}{" "}
      <Link href="/settings#engines" className="text-accent-text underline underline-offset-4">
        {t.create.outlineLink}
      </Link>
    </>
  );
}

/** What the film will be made of, and what would make it better; an outline can be edited, or a script pasted, before it is made. */
export function TopicNotice({ topic, article, busy, onOutline, onScript }: Props) {
  const { t } = useI18n();
  const { writer, site, meanings } = topic;
  const title = article || (meanings[0]?.title ?? "");
  if (writer === "model" && site) {
    const text = fill(t.create.modelMaterial, { title, site });
    return <Notice className="mt-3" level="info" icon={<BookOpen />} title={text} />;
  }
  if (writer === "article") {
    return (
      <Notice
        className="mt-3"
        level="info"
        icon={<BookOpen />}
        title={fill(t.create.articleTitle, { title, site: site ?? "" })}
        text={<Better>{t.create.articleText}</Better>}
      />
    );
  }
  if (writer !== "outline") return null;
  return (
    <Notice
      className="mt-3"
      level="info"
      icon={<Info />}
      title={t.create.outlineTitle}
      text={
        <>
          <Better>{t.create.outlineText}</Better>
          <span className="mt-2 flex flex-wrap gap-2">
            <Button type="button" size="sm" disabled={busy} onClick={onOutline}>
              {t.create.outlineEdit}
            </Button>
            <Button type="button" size="sm" onClick={onScript}>
              {t.create.outlineScript}
            </Button>
          </span>
        </>
      }
    />
  );
}
