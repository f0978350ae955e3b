"use client";
import { ArrowLeft, Clapperboard, Trash2 } from "lucide-react";
import Link from "next/link";
import { bytes, fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/overlay";

/** Above the files of one film: the way back, and to the film. */
export function FilmHead({ film, onBack }: { film: string; onBack: () => void }) {
  const { t } = useI18n();
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <Button look="ghost" size="sm" onClick={onBack}>
        <ArrowLeft />
        {t.library.allFilms}
      </Button>
      <Button asChild size="sm">
        <Link href={`/films/${film}`}>
          <Clapperboard />
          {t.library.openFilm}
        </Link>
      </Button>
      <p className="text-ink-3 text-xs">{t.library.earlierRule}</p>
    </div>
  );
}

interface TrashProps {
  trash: { files: number; bytes: number };
  busy: boolean;
  onEmpty: () => void;
}

/** Above the trash: how long files stay there, and a way to be rid of them now. */
export function TrashHead({ trash, busy, onEmpty }: TrashProps) {
  const { t, locale } = useI18n();
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-xl border bg-surface px-4 py-3">
      <p className="min-w-0 flex-1 basis-72 text-[0.8125rem] text-ink-2">{t.library.trashRule}</p>
      <Confirm
        danger
        title={t.library.emptyTrashTitle}
        description={fill(t.library.emptyTrashText, { size: bytes(locale, trash.bytes) })}
        confirm={t.library.emptyTrash}
        cancel={t.common.cancel}
        onConfirm={onEmpty}
        trigger={
          <Button size="sm" busy={busy} disabled={trash.files === 0}>
            {!busy && <Trash2 />}
            {t.library.emptyTrash}
          </Button>
        }
      />
    </div>
  );
}
