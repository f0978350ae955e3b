"use client";
import { Film as FilmIcon, Image as ImageIcon, Music } from "lucide-react";
import { useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import { Dialog } from "@/components/ui/overlay";
import type { Shape } from "@/lib/core/media-formats";
import type { Film } from "@/lib/http/dialects/ui/films";
import { ExportFilmForm } from "./export-film-form";
import { ExportPictureForm } from "./export-picture-form";
import { ExportSoundForm } from "./export-sound-form";

const KINDS = ["film", "sound", "picture"] as const;
export type ExportKind = (typeof KINDS)[number];
const ICONS = { film: <FilmIcon />, sound: <Music />, picture: <ImageIcon /> };

/** What the dialog opens with. */
export interface AskedExport {
  kind: ExportKind;
  format: Shape;
  /** Where the player stands, in seconds. */
  at: number;
}

interface Props {
  film: Film;
  /** Closed without. */
  asked: AskedExport | undefined;
  onClose: () => void;
}

/** What file the film, its sound or one of its pictures becomes, what that takes, and the start itself. */
export function ExportDialog({ film, asked, onClose }: Props) {
  const { t } = useI18n();
  if (!asked) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.rendering.exportTitle}
      description={t.rendering.exportText}
      closeLabel={t.common.close}
      className="max-w-xl"
    >
      <Forms film={film} asked={asked} onClose={onClose} />
    </Dialog>
  );
}

function Forms({ film, asked, onClose }: Props & { asked: AskedExport }) {
  const { t } = useI18n();
  const [kind, setKind] = useState(asked.kind);
  const { format, at } = asked;
  return (
    <div className="space-y-5">
      <Segmented
        fill
        label={t.rendering.kind}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: t.rendering.kinds[value], icon: ICONS[value] }))}
      />
      {kind === "film" && <ExportFilmForm film={film} first={format} onClose={onClose} />}
      {kind === "sound" && <ExportSoundForm film={film} format={format} onClose={onClose} />}
      {kind === "picture" && <ExportPictureForm film={film} first={format} at={at} onClose={onClose} />}
    </div>
  );
}
