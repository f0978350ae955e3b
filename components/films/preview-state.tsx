"use client";
import { LoaderCircle, TriangleAlert } from "lucide-react";
import type { z } from "zod";
import { fill, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Notice, Progress } from "@/components/ui/states";
import type { previewSchema } from "@/lib/http/dialects/ui/film-preview";

/** Under a preview: files that it does not show or play yet, or that only the film will. */
export function PreviewState({ preparing, failed }: Omit<z.infer<typeof previewSchema>, "timeline">) {
  const { t, saying, locale } = useI18n();
  const progress = preparing.reduce((sum, file) => sum + file.progress, 0) / Math.max(1, preparing.length);
  return (
    <>
      {preparing.length > 0 && (
        <Notice
          className="mt-4"
          level="info"
          icon={<LoaderCircle className="animate-spin" />}
          title={plural(locale, preparing.length, t.film.previewPreparing)}
          text={t.film.previewPreparingText}
          action={
            <Progress
              className="mt-2 w-24 shrink-0"
              value={progress}
              label={plural(locale, preparing.length, t.film.previewPreparing)}
            />
          }
        />
      )}
      {failed.map(({ name, reason }) => (
        <Notice
          key={name}
          className="mt-4"
          level="warning"
          icon={<TriangleAlert />}
          title={fill(t.film.previewFailed, { name })}
          text={[saying(reason), t.film.previewFailedText].filter(Boolean).join(" ")}
        />
      ))}
    </>
  );
}
