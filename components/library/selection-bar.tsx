"use client";
import { ArchiveRestore, CheckCheck, SquarePlus, Tag, Trash2, X } from "lucide-react";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { isScenery } from "./use-in-film";

interface Props {
  chosen: AssetView[];
  inTrash: boolean;
  busy: boolean;
  onUse: () => void;
  onTag: () => void;
  onTrash: () => void;
  onRestore: () => void;
  /** Absent where all that is shown is chosen. */
  onAll?: () => void;
  onClear: () => void;
}

/** What can be done with the files that are chosen. */
export function SelectionBar({ chosen, inTrash, busy, onUse, onTag, onTrash, onRestore, onAll, onClear }: Props) {
  const { t, locale } = useI18n();
  const label = plural(locale, chosen.length, t.library.selected);
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="fixed inset-x-0 bottom-4 z-30 mx-auto flex w-fit max-w-[calc(100vw-2rem)] animate-rise flex-wrap items-center gap-2 rounded-xl border bg-raised py-2 pr-2 pl-4 shadow-float max-md:bottom-[5.25rem]"
    >
      <span className="mr-1 whitespace-nowrap text-[0.8125rem] tabular-nums">{label}</span>
      {inTrash ? (
        <Button look="primary" size="sm" busy={busy} onClick={onRestore}>
          <ArchiveRestore />
          {t.library.restore}
        </Button>
      ) : (
        <>
          {chosen.every(isScenery) && (
            <Button look="primary" size="sm" onClick={onUse} title={t.library.useHint}>
              <SquarePlus />
              {t.library.use}
            </Button>
          )}
          <Button size="sm" onClick={onTag}>
            <Tag />
            {t.library.tags}
          </Button>
          <Button size="sm" busy={busy} onClick={onTrash}>
            <Trash2 />
            {t.library.toTrash}
          </Button>
        </>
      )}
      {onAll && (
        <Button look="ghost" size="sm" onClick={onAll}>
          <CheckCheck />
          {t.library.selectPage}
        </Button>
      )}
      <Button look="ghost" size="icon-sm" aria-label={t.library.clearSelection} onClick={onClear}>
        <X />
      </Button>
    </div>
  );
}
