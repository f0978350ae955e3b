"use client";
import { CircleAlert, ImagePlus, X } from "lucide-react";
import { type DragEvent, useCallback, useRef, useState } from "react";
import { useUploads } from "@/components/create/use-uploads";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/states";
import type { Upload } from "@/lib/http/dialects/ui/catalogue";

const PICTURES = "image/jpeg,image/png,image/webp,image/avif";

interface Props {
  /** Of the picture that is there. */
  url: string | null;
  onChange: (picture: { imageAssetId: string | null; imageUrl: string | null }) => void;
}

/** The picture that a segment begins with: dropped on its field, or chosen. */
export function PictureField({ url, onChange }: Props) {
  const { t } = useI18n();
  const problem = useProblem();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const done = useCallback(
    (upload: Upload) => onChange({ imageAssetId: upload.id, imageUrl: upload.thumbnailUrl ?? upload.url }),
    [onChange],
  );
  const { pending, add, drop } = useUploads(done);
  const [going] = pending;
  const take = (files: Iterable<File>) => add([...files].slice(0, 1));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped on it; the button inside does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cn("rounded-lg border border-line-strong border-dashed p-2", over && "border-accent bg-accent-soft")}
    >
      {url ? (
        <div className="flex items-center gap-3">
          {/* biome-ignore lint/performance/noImgElement: a picture of our own storage */}
          <img src={url} alt={t.marketing.picture} className="h-16 max-w-32 rounded object-cover" />
          <Button size="sm" look="ghost" onClick={() => onChange({ imageAssetId: null, imageUrl: null })}>
            <X />
            {t.marketing.pictureRemove}
          </Button>
        </div>
      ) : (
        <button
          type="button"
          onClick={() => input.current?.click()}
          className="flex w-full items-center justify-center gap-2 rounded-md px-3 py-3 text-[0.8125rem] text-ink-2 hover:bg-hover"
        >
          <ImagePlus className="size-4 text-ink-3" aria-hidden />
          {t.marketing.pictureDrop}
        </button>
      )}
      {going && !going.error && <Progress value={going.share} label={t.marketing.uploading} className="mt-2" />}
      {going?.error && (
        <p role="alert" className="mt-2 flex items-center gap-1.5 text-danger text-xs">
          <CircleAlert className="size-3.5 shrink-0" aria-hidden />
          {problem(going.error).message}
          <Button look="ghost" size="sm" onClick={() => drop(going.key)}>
            {t.common.close}
          </Button>
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={PICTURES}
        onChange={(event) => {
          take(event.target.files ?? []);
          event.target.value = "";
        }}
      />
    </div>
  );
}
