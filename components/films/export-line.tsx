"use client";
import { Download, Music } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { FormatShape } from "@/components/create/format-shape";
import { bytes, fill, number, percent } from "@/components/i18n/format";
import type { Locale } from "@/components/i18n/locale";
import { useI18n } from "@/components/i18n/provider";
import { isActive } from "@/components/jobs/status-badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/states";
import { extensionOf, OUTPUT_CODECS, type OutputCodec, SHAPE_RATIOS, type Shape } from "@/lib/core/media-formats";
import type { Film, FilmExport } from "@/lib/http/dialects/ui/films";
import { JOB_STATUSES } from "@/lib/http/dialects/ui/jobs";
import { PreviewDialog } from "./preview-dialog";

/** What the file's name ends in, as people write it. */
const extensionLabel = (codec: OutputCodec): string => extensionOf(codec).toUpperCase().replace("WEBM", "WebM");

const rateText = (locale: Locale, rate: number): string =>
  rate < 1_000_000 ? `${number(locale, rate / 1000)} kbit/s` : `${number(locale, rate / 1_000_000, 1)} Mbit/s`;

interface Props {
  film: Film;
  /** Null for sound. */
  format: Shape | null;
  /** Undefined where it was never asked for. */
  made: FilmExport | undefined;
  preview?: boolean;
  /** What makes it, where it is not made. */
  children: ReactNode;
}

/** One file of a film: what it is, and how to have it. */
export function ExportLine({ film, format, made, preview, children }: Props) {
  const { t, locale } = useI18n();
  const codec = OUTPUT_CODECS.find((known) => known === made?.codec) ?? "h264";
  const status = JOB_STATUSES.find((known) => known === made?.status);
  const shape = format ? t.create.formats[format] : t.rendering.kinds.sound;
  const name = preview ? shape : fill(t.rendering.made, { codec: t.rendering.codecs[codec].name, shape });
  const facts = [
    ...(format ? [SHAPE_RATIOS[format]] : []),
    ...(made?.bitrate ? [rateText(locale, made.bitrate)] : []),
    ...(made?.bytes ? [bytes(locale, made.bytes)] : []),
  ];
  return (
    <li className="flex min-h-13 items-center gap-3 py-2">
      {format ? (
        <FormatShape format={format} className="h-7 w-8 shrink-0 text-ink-3" />
      ) : (
        <Music aria-hidden className="size-5 w-8 shrink-0 text-ink-3" />
      )}
      <div className="min-w-0 flex-1">
        <p className="font-medium text-[0.8125rem]">{name}</p>
        <p className="text-ink-3 text-xs tabular-nums">{facts.join(" · ")}</p>
      </div>
      {preview && format && <PreviewDialog filmId={film.id} format={format} />}
      {made?.fileUrl ? (
        <Button asChild size="sm">
          <a href={`${made.fileUrl}?download=1`} download>
            <Download />
            {extensionLabel(codec)}
          </a>
        </Button>
      ) : made && status && isActive(status) ? (
        <Link href={`/jobs/${made.jobId}`} className="w-24 text-right text-ink-2 text-xs hover:text-ink">
          {t.status[status]} · {percent(locale, made.progress)}
          <Progress value={made.progress} label={name} className="mt-1.5 h-1" />
        </Link>
      ) : (
        children
      )}
    </li>
  );
}
