"use client";
import type { ReactNode } from "react";
import type { LibraryParams } from "@/components/data/filters";
import { useI18n } from "@/components/i18n/provider";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";

interface Props {
  list: LibraryParams;
  onClear: () => void;
  upload: ReactNode;
}

/** A shelf on which nothing stands, or nothing that was looked for. */
export function EmptyShelf({ list, onClear, upload }: Props) {
  const { t } = useI18n();
  const filtered = list.search !== "" || list.filter !== "all" || list.tag !== undefined;
  const { title, text } = filtered
    ? { title: t.library.noMatch, text: t.library.noMatchText }
    : t.library.empty[list.shelf];
  const action = filtered ? <Button onClick={onClear}>{t.common.clear}</Button> : upload;
  return (
    <Card className="border-dashed">
      <EmptyState
        art={<EmptyArt variant="film" />}
        title={title}
        text={text}
        action={filtered || list.shelf === "uploads" ? action : undefined}
      />
    </Card>
  );
}
