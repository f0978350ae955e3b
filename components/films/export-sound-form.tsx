"use client";
import { useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import { type Shape, SOUND_FORMATS, type SoundFormat, takesBitrate } from "@/lib/core/media-formats";
import type { ExportRequest, Film } from "@/lib/http/dialects/ui/films";
import { Choice } from "./export-choice";
import { ExportOutlook } from "./export-outlook";
import { useExport } from "./use-export";

const KILO = 1000;
/** kbit/s that every encoder of sound knows. */
const RATES = ["96", "128", "192", "256", "320"] as const;
/** Bits a second of a WAV file: 48,000 samples of 16 bits for each of two channels. */
const WAV_RATE = 48_000 * 16 * 2;

interface Props {
  film: Film;
  format: Shape;
  onClose: () => void;
}

/** What is heard in the film, as a file of sound. */
export function ExportSoundForm({ film, format, onClose }: Props) {
  const { t } = useI18n();
  const [codec, setCodec] = useState<SoundFormat>("mp3");
  const [rate, setRate] = useState<(typeof RATES)[number]>("192");
  const rated = takesBitrate(codec);
  const bitrate = Number(rate) * KILO;
  const wishes: ExportRequest = { format, codec, ...(rated ? { bitrate } : {}) };
  const outlook = useExport(film.id, wishes, onClose);
  return (
    <>
      <Choice label={t.rendering.codec} hint={t.rendering.codecs[codec].hint}>
        <Segmented
          fill
          label={t.rendering.codec}
          value={codec}
          onChange={setCodec}
          options={SOUND_FORMATS.map((value) => ({ value, label: t.rendering.codecs[value].name }))}
        />
      </Choice>
      {rated && (
        <Choice label={t.rendering.soundRate}>
          <Segmented
            fill
            label={t.rendering.soundRate}
            value={rate}
            onChange={setRate}
            options={RATES.map((value) => ({ value, label: value }))}
          />
        </Choice>
      )}
      <ExportOutlook outlook={outlook} size={((rated ? bitrate : WAV_RATE) * film.seconds) / 8} onClose={onClose} />
    </>
  );
}
