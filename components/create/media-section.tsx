"use client";
import { ArrowLeft, ArrowRight, CircleAlert, Film, ImagePlus, X } from "lucide-react";
import { useCallback, useRef } from "react";
import { MEDIA_TYPES } from "@/components/data/upload";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { DropVeil } from "@/components/library/drop-veil";
import { useFileDrop } from "@/components/library/use-file-drop";
import { Button } from "@/components/ui/button";
import { Clipped } from "@/components/ui/clipped";
import { Progress } from "@/components/ui/states";
import type { Upload } from "@/lib/http/dialects/ui/catalogue";
import { Section } from "./section";
import { useUploads } from "./use-uploads";

interface Props {
  media: Upload[];
  onChange: (change: (media: Upload[]) => Upload[]) => void;
}

/** The user's own pictures and clips: dropped or chosen, uploaded with progress, put in order. */
export function MediaSection({ media, onChange }: Props) {
  const { t } = useI18n();
  const problem = useProblem();
  const input = useRef<HTMLInputElement>(null);
  const done = useCallback((upload: Upload) => onChange((list) => [...list, upload]), [onChange]);
  const { pending, add, drop } = useUploads(done);
  const over = useFileDrop(add);
  const move = (index: number, by: number) =>
    onChange((list) => {
      const next = [...list];
      const [item] = next.splice(index, 1);
      if (item) next.splice(index + by, 0, item);
      return next;
    });
  return (
    <Section title={t.create.mediaTitle} hint={t.create.mediaHint}>
      <DropVeil shown={over} title={t.create.dropNow} text={t.create.mediaHint} />
      <button
        type="button"
        onClick={() => input.current?.click()}
        className="flex w-full items-center justify-center gap-3 rounded-lg border border-line-strong border-dashed bg-sunken/50 px-4 py-5 text-[0.8125rem] text-ink-2 transition-colors hover:border-line-strong hover:bg-hover"
      >
        <ImagePlus className="size-5 text-ink-3" aria-hidden />
        <span>
          {t.create.drop} <span className="font-medium text-accent-text">{t.create.browse}</span>
        </span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={MEDIA_TYPES}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {(media.length > 0 || pending.length > 0) && (
        <ul aria-label={t.create.mediaTitle} className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
          {media.map((file, index) => (
            <li key={file.id} className="group relative animate-rise overflow-hidden rounded-lg border bg-sunken">
              <div className="aspect-video">
                {file.thumbnailUrl ? (
                  // biome-ignore lint/performance/noImgElement: a thumbnail of our own storage
                  <img src={file.thumbnailUrl} alt="" className="size-full object-cover" />
                ) : (
                  <Film className="m-auto size-6 text-ink-3" aria-hidden />
                )}
              </div>
              <span className="absolute top-1.5 left-1.5 grid size-5 place-items-center rounded-md bg-black/65 font-semibold text-[0.6875rem] text-white">
                {index + 1}
              </span>
              <div className="flex items-center gap-0.5 py-1 pr-1 pl-2">
                <Clipped className="min-w-0 flex-1 text-xs">{file.name}</Clipped>
                <Button
                  look="ghost"
                  className="size-6 p-0 [&_svg]:size-3.5"
                  disabled={index === 0}
                  aria-label={t.create.moveEarlier}
                  onClick={() => move(index, -1)}
                >
                  <ArrowLeft />
                </Button>
                <Button
                  look="ghost"
                  className="size-6 p-0 [&_svg]:size-3.5"
                  disabled={index === media.length - 1}
                  aria-label={t.create.moveLater}
                  onClick={() => move(index, 1)}
                >
                  <ArrowRight />
                </Button>
                <Button
                  look="ghost"
                  className="size-6 p-0 [&_svg]:size-3.5"
                  aria-label={fill(t.create.removeFile, { name: file.name })}
                  onClick={() => onChange((list) => list.filter((item) => item.id !== file.id))}
                >
                  <X />
                </Button>
              </div>
            </li>
          ))}
          {pending.map((file) => (
            <li key={file.key} className="flex flex-col justify-between gap-2 rounded-lg border bg-sunken p-2.5">
              <div className="flex items-start gap-1">
                <Clipped className="min-w-0 flex-1 text-xs">{file.name}</Clipped>
                {file.error && (
                  <Button
                    look="ghost"
                    className="size-6 p-0"
                    aria-label={fill(t.create.removeFile, { name: file.name })}
                    onClick={() => drop(file.key)}
                  >
                    <X />
                  </Button>
                )}
              </div>
              {file.error ? (
                <p role="alert" className="flex gap-1.5 text-danger text-xs">
                  <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
                  {problem(file.error).message}
                </p>
              ) : (
                <Progress value={file.share} label={t.create.uploading} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
