"use client";
import { Download, Plus, Share } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { FormatShape, RATIOS } from "@/components/create/format-shape";
import { bytes, fill, percent } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { isActive } from "@/components/jobs/status-badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Progress } from "@/components/ui/states";
import { EXPORT_CODECS, type Film, type FilmExport, FORMATS, type Format } from "@/lib/http/dialects/ui/films";
import { JOB_STATUSES } from "@/lib/http/dialects/ui/jobs";
import { ExportDialog } from "./export-dialog";
import { PreviewDialog } from "./preview-dialog";

/** What the file's name ends in. */
const EXTENSIONS: Record<string, string> = { vp9: "WebM", av1: "WebM", prores: "MOV", gif: "GIF" };

/** The same film in other shapes and files: made ones to download, others to make. */
export function ExportsCard({ film }: { film: Film }) {
  const { t } = useI18n();
  const [asked, setAsked] = useState<Format>();
  const own = FORMATS.find((format) => format === film.format) ?? "landscape";
  const others = FORMATS.filter((format) => format !== own);
  const usual = (made: FilmExport) => made.codec === "h264" && others.some((format) => format === made.format);
  return (
    <Card>
      <CardHead
        title={t.film.exportTitle}
        hint={t.film.exportText}
        action={
          <Button size="sm" onClick={() => setAsked(own)}>
            <Share />
            {t.rendering.export}
          </Button>
        }
      />
      <ul className="divide-y px-5 pb-2">
        {others.map((format) => (
          <Line key={format} format={format} name={t.create.formats[format]} film={film} codec="h264" preview>
            <Button size="sm" onClick={() => setAsked(format)}>
              <Plus />
              {t.film.exportMake}
            </Button>
          </Line>
        ))}
        {film.exports
          .filter((made) => !usual(made) && FORMATS.some((format) => format === made.format))
          .map((made) => {
            const format = made.format as Format;
            const codec = EXPORT_CODECS.find((known) => known === made.codec) ?? "h264";
            const name = fill(t.rendering.made, {
              codec: t.rendering.codecs[codec].name,
              shape: t.create.formats[format],
            });
            return (
              <Line key={made.id} format={format} name={name} film={film} codec={codec}>
                <Button size="sm" onClick={() => setAsked(format)}>
                  <Plus />
                  {t.film.exportMake}
                </Button>
              </Line>
            );
          })}
      </ul>
      <p className="border-t px-5 py-2.5 text-ink-3 text-xs">{fill(t.film.exportCost, { n: film.exportCredits })}</p>
      <ExportDialog film={film} format={asked} onClose={() => setAsked(undefined)} />
    </Card>
  );
}

interface LineProps {
  film: Film;
  format: Format;
  codec: string;
  name: string;
  preview?: boolean;
  /** What makes it, where it is not made. */
  children: ReactNode;
}

function Line({ film, format, codec, name, preview, children }: LineProps) {
  const { t, locale } = useI18n();
  const made = film.exports.find((one) => one.format === format && one.codec === codec);
  const status = JOB_STATUSES.find((known) => known === made?.status);
  return (
    <li className="flex min-h-13 items-center gap-3 py-2">
      <FormatShape format={format} className="h-7 w-8 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium text-[0.8125rem]">{name}</p>
        <p className="text-ink-3 text-xs tabular-nums">
          {RATIOS[format]}
          {made?.bytes ? ` · ${bytes(locale, made.bytes)}` : ""}
        </p>
      </div>
      {preview && <PreviewDialog filmId={film.id} format={format} />}
      {made?.videoUrl ? (
        <Button asChild size="sm">
          <a href={`${made.videoUrl}?download=1`} download>
            <Download />
            {EXTENSIONS[codec] ?? "MP4"}
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
