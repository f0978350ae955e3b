"use client";
import { useState } from "react";
import { fill, number } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import { Field, Input } from "@/components/ui/field";
import {
  BITRATES,
  QUALITIES,
  type Quality,
  type Shape,
  takesBitrate,
  USUAL_SOUND_BITRATE,
  VIDEO_CODECS,
  type VideoCodec,
} from "@/lib/core/media-formats";
import type { ExportRequest, Film } from "@/lib/http/dialects/ui/films";
import { Choice, ShapeChoice } from "./export-choice";
import { ExportOutlook } from "./export-outlook";
import { useExport } from "./use-export";

const MEGA = 1_000_000;
const LEAST = BITRATES.film.least / MEGA;
const MOST = BITRATES.film.most / MEGA;

/** Mbit/s as they are typed, with a point or a comma; undefined for anything else. */
function typedRate(text: string): number | undefined {
  const value = /^\d+([.,]\d*)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
  return value >= LEAST && value <= MOST ? Math.round(value * MEGA) : undefined;
}

interface Props {
  film: Film;
  first: Shape;
  onClose: () => void;
}

/** The film as another file: shape, codec, and how large it may be. */
export function ExportFilmForm({ film, first, onClose }: Props) {
  const { t, locale } = useI18n();
  const [format, setFormat] = useState(first);
  const [codec, setCodec] = useState<VideoCodec>("h264");
  const [quality, setQuality] = useState<Quality>("standard");
  const [own, setOwn] = useState(false);
  const [rate, setRate] = useState("8");
  const rated = own && takesBitrate(codec);
  const bitrate = rated ? typedRate(rate) : undefined;
  const wrong = rated && bitrate === undefined;
  const wishes: ExportRequest = { format, codec, quality, ...(bitrate ? { bitrate } : {}) };
  const outlook = useExport(film.id, wrong ? undefined : wishes, onClose);
  const bounds = { least: number(locale, LEAST, 1), most: number(locale, MOST) };
  return (
    <>
      <ShapeChoice value={format} onChange={setFormat} />
      <Choice label={t.rendering.codec} hint={t.rendering.codecs[codec].hint}>
        <Segmented
          fill
          className="flex-wrap max-sm:grid max-sm:grid-cols-3"
          label={t.rendering.codec}
          value={codec}
          onChange={setCodec}
          options={VIDEO_CODECS.map((value) => ({ value, label: t.rendering.codecs[value].name }))}
        />
      </Choice>
      <Choice label={t.rendering.quality} hint={rated ? t.rendering.qualityHint : undefined}>
        <Segmented
          fill
          className="flex-wrap"
          label={t.rendering.quality}
          value={quality}
          onChange={setQuality}
          options={QUALITIES.map((value) => ({ value, label: t.rendering.qualities[value] }))}
        />
      </Choice>
      {takesBitrate(codec) && (
        <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
          <Choice label={t.rendering.rate}>
            <Segmented
              label={t.rendering.rate}
              value={own ? "own" : "quality"}
              onChange={(value) => setOwn(value === "own")}
              options={[
                { value: "quality", label: t.rendering.rateFromQuality },
                { value: "own", label: t.rendering.rateOwn },
              ]}
            />
          </Choice>
          {own && (
            <Field
              label={t.rendering.rateNumber}
              className="min-w-40 flex-1"
              {...(wrong ? { error: fill(t.rendering.rateWrong, bounds) } : {})}
            >
              {(control) => (
                <Input
                  {...control}
                  className="h-9"
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={8}
                  value={rate}
                  onChange={(event) => setRate(event.target.value)}
                />
              )}
            </Field>
          )}
        </div>
      )}
      <ExportOutlook
        outlook={outlook}
        size={bitrate ? ((bitrate + USUAL_SOUND_BITRATE) * film.seconds) / 8 : undefined}
        onClose={onClose}
      />
    </>
  );
}
