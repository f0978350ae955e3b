"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "./button";

interface Props {
  page: number;
  pages: number;
  onChange: (page: number) => void;
}

/** Moves between the pages of a list; nothing when there is only one. */
export function Pager({ page, pages, onChange }: Props) {
  const { t } = useI18n();
  if (pages <= 1) return null;
  return (
    <nav aria-label={fill(t.common.page, { page, pages })} className="mt-8 flex items-center justify-center gap-3">
      <Button size="icon" aria-label={t.common.previous} disabled={page <= 1} onClick={() => onChange(page - 1)}>
        <ChevronLeft />
      </Button>
      <span className="text-[0.8125rem] text-ink-2 tabular-nums">{fill(t.common.page, { page, pages })}</span>
      <Button size="icon" aria-label={t.common.next} disabled={page >= pages} onClick={() => onChange(page + 1)}>
        <ChevronRight />
      </Button>
    </nav>
  );
}
