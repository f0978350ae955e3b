"use client";
import { Plus, Share } from "lucide-react";
import { useState } from "react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { isSoundFormat, SHAPES, type Shape } from "@/lib/core/media-formats";
import type { Film, FilmExport } from "@/lib/http/dialects/ui/films";
import { type AskedExport, ExportDialog } from "./export-dialog";
import { ExportLine } from "./export-line";
import { Remaking } from "./remaking";

/** Names what says why nothing can be exported. */
const REASON = "export-reason";

interface Props {
  film: Film;
  /** Where the player stands, in seconds. */
  at: () => number;
}

/** The same film in other shapes and files, and its sound: made ones to download, others to make. */
export function ExportsCard({ film, at }: Props) {
  const { t } = useI18n();
  const [asked, setAsked] = useState<AskedExport>();
  const own = SHAPES.find((format) => format === film.format) ?? "landscape";
  const others = SHAPES.filter((format) => format !== own);
  const usual = ({ codec, bitrate, format }: FilmExport) =>
    codec === "h264" && bitrate === null && others.some((other) => other === format);
  const extra = film.exports.filter(
    (made) => !usual(made) && (isSoundFormat(made.codec) || SHAPES.some((format) => format === made.format)),
  );
  const remaking = film.remaking[0]?.jobId;
  const make = (kind: AskedExport["kind"], format: Shape) => (
    <Button size="sm" disabled={remaking !== undefined} onClick={() => setAsked({ kind, format, at: at() })}>
      <Plus />
      {t.film.exportMake}
    </Button>
  );
  return (
    <Card>
      <CardHead
        title={t.film.exportTitle}
        hint={t.film.exportText}
        action={
          <Button
            size="sm"
            disabled={remaking !== undefined}
            aria-describedby={remaking && REASON}
            onClick={() => setAsked({ kind: "film", format: own, at: at() })}
          >
            <Share />
            {t.rendering.export}
          </Button>
        }
      />
      {remaking && (
        <div id={REASON} className="px-5 pb-3">
          <Remaking jobId={remaking} />
        </div>
      )}
      <ul className="divide-y px-5 pb-2">
        {others.map((format) => (
          <ExportLine
            key={format}
            film={film}
            format={format}
            made={film.exports.find((made) => usual(made) && made.format === format)}
            preview
          >
            {make("film", format)}
          </ExportLine>
        ))}
        {extra.map((made) => (
          <ExportLine key={made.id} film={film} format={made.format as Shape | null} made={made}>
            {make(isSoundFormat(made.codec) ? "sound" : "film", (made.format as Shape | null) ?? own)}
          </ExportLine>
        ))}
      </ul>
      <p className="border-t px-5 py-2.5 text-ink-3 text-xs">{fill(t.film.exportCost, film.exportCredits)}</p>
      <ExportDialog film={film} asked={asked} onClose={() => setAsked(undefined)} />
    </Card>
  );
}
