"use client";
import { useEffect, useRef, useState } from "react";
import { clock, fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Segmented, Slider } from "@/components/ui/controls";
import { Field, Input } from "@/components/ui/field";
import { type Shape, STILL_FORMATS, type StillFormat } from "@/lib/core/media-formats";
import type { Film } from "@/lib/http/dialects/ui/films";
import { Choice, ShapeChoice } from "./export-choice";
import { useSaveStill } from "./save-still";
import { timeText, typedTime } from "./typed-time";

interface Props {
  film: Film;
  first: Shape;
  /** Where the player stands, in seconds. */
  at: number;
  onClose: () => void;
}

/** One picture of the film, at a time that is typed or dragged to. */
export function ExportPictureForm({ film, first, at, onClose }: Props) {
  const { t } = useI18n();
  const [format, setFormat] = useState(first);
  const [type, setType] = useState<StillFormat>("png");
  const [text, setText] = useState(timeText(at));
  const time = typedTime(text, film.seconds);
  const { save, saving } = useSaveStill(film.id, onClose);
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (time !== undefined) save({ time, type, format });
      }}
    >
      {film.videoUrl && format === film.format && <Seen film={film} time={time} />}
      <Field
        label={t.rendering.time}
        hint={t.rendering.timeHint}
        {...(time === undefined ? { error: fill(t.rendering.timeWrong, { end: clock(film.seconds) }) } : {})}
      >
        {(control) => (
          <div className="flex items-center gap-4">
            <Input
              {...control}
              className="h-9 w-28 font-mono tabular-nums"
              inputMode="text"
              autoComplete="off"
              maxLength={12}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Slider
              label={t.rendering.time}
              value={time ?? 0}
              min={0}
              max={film.seconds}
              step={0.01}
              onChange={(value) => setText(timeText(value))}
              valueText={timeText(time ?? 0)}
            />
          </div>
        )}
      </Field>
      <ShapeChoice value={format} onChange={setFormat} />
      <Choice label={t.rendering.codec} hint={t.rendering.pictures[type].hint}>
        <Segmented
          fill
          label={t.rendering.codec}
          value={type}
          onChange={setType}
          options={STILL_FORMATS.map((value) => ({ value, label: t.rendering.pictures[value].name }))}
        />
      </Choice>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="mr-auto text-ink-3 text-xs">{t.rendering.pictureFree}</p>
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button look="primary" type="submit" busy={saving} disabled={time === undefined}>
          {t.rendering.savePicture}
        </Button>
      </div>
    </form>
  );
}

/** What the film shows at a time; the picture that is saved is drawn anew, without the file's losses. */
function Seen({ film, time }: { film: Film; time: number | undefined }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current && time !== undefined) video.current.currentTime = time;
  }, [time]);
  return (
    <video
      ref={video}
      src={film.videoUrl ?? undefined}
      muted
      playsInline
      preload="auto"
      aria-hidden
      style={{ aspectRatio: `${film.width} / ${film.height}` }}
      className="mx-auto max-h-52 max-w-full max-sm:max-h-36 rounded-lg bg-black"
    />
  );
}
