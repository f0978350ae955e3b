"use client";
import { CircleAlert, Film, ImageOff, ImagePlus } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useUploads } from "@/components/create/use-uploads";
import { MEDIA_TYPES } from "@/components/data/upload";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Clipped } from "@/components/ui/clipped";
import { Progress } from "@/components/ui/states";
import type { Upload } from "@/lib/http/dialects/ui/catalogue";
import type { SceneView } from "@/lib/http/dialects/ui/films";

export type Medium = NonNullable<SceneView["medium"]>;

interface Props {
  /** What the scene shows now. */
  before: Medium | null;
  medium: Medium | null;
  onChange: (medium: Medium | null) => void;
  /** Hears whether a file is on its way up. */
  onBusy: (busy: boolean) => void;
}

/** The picture or clip of a scene: the same, another one, or none. */
export function SceneMedium({ before, medium, onChange, onBusy }: Props) {
  const { t } = useI18n();
  const problem = useProblem();
  const input = useRef<HTMLInputElement>(null);
  const done = useCallback(
    ({ id, kind, thumbnailUrl }: Upload) =>
      onChange({ assetId: id, kind: kind === "video" ? "video" : "image", thumbnailUrl: thumbnailUrl ?? "" }),
    [onChange],
  );
  const { pending, add, drop } = useUploads(done);
  const failed = pending.find((file) => file.error);
  const going = pending.find((file) => !file.error);
  const busy = going !== undefined;
  useEffect(() => onBusy(busy), [busy, onBusy]);
  const choose = (files: File[]) => {
    for (const file of pending) drop(file.key);
    add(files);
  };
  const same = medium?.assetId === before?.assetId;
  const state = !medium ? t.job.mediumNone : same ? t.job.mediumKept : before ? t.job.mediumNew : t.job.mediumAdded;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-[0.8125rem]">{t.job.medium[medium?.kind ?? "none"]}</legend>
      <div className="flex items-center gap-3 rounded-lg border bg-sunken/50 p-2.5">
        <Thumbnail key={medium?.assetId} medium={medium} />
        <div className="min-w-0 flex-1">
          {going ? (
            <>
              <Clipped className="mb-1.5 text-xs">{going.name}</Clipped>
              <Progress value={going.share} label={t.create.uploading} />
            </>
          ) : (
            <p className="text-[0.8125rem] text-ink-2" aria-live="polite">
              {state}
            </p>
          )}
          <div className="-ml-2 mt-1 flex flex-wrap gap-1">
            <Button look="ghost" size="sm" disabled={busy} onClick={() => input.current?.click()}>
              {medium ? t.job.mediumReplace : t.job.mediumAdd}
            </Button>
            {medium && (
              <Button look="ghost" size="sm" disabled={busy} onClick={() => onChange(null)}>
                {t.job.mediumDrop}
              </Button>
            )}
            {!same && (
              <Button look="ghost" size="sm" disabled={busy} onClick={() => onChange(before)}>
                {t.job.mediumUndo}
              </Button>
            )}
          </div>
        </div>
      </div>
      {failed?.error && (
        <p role="alert" className="mt-2 flex gap-1.5 text-danger text-xs">
          <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
          {problem(failed.error).message}
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t.job.medium.none}
        accept={MEDIA_TYPES}
        onChange={(event) => {
          choose([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </fieldset>
  );
}

/** What is to be shown, or a sign in its place: also where its file is damaged. */
function Thumbnail({ medium }: { medium: Medium | null }) {
  const [broken, setBroken] = useState(false);
  const Sign = !medium ? ImagePlus : medium.kind === "video" ? Film : ImageOff;
  return (
    <div className="grid aspect-video w-20 shrink-0 sm:w-28 place-items-center overflow-hidden rounded-md border bg-sunken text-ink-3">
      {medium?.thumbnailUrl && !broken ? (
        // biome-ignore lint/performance/noImgElement: a thumbnail of our own storage
        <img src={medium.thumbnailUrl} alt="" className="size-full object-cover" onError={() => setBroken(true)} />
      ) : (
        <Sign className="size-5" aria-hidden />
      )}
    </div>
  );
}
