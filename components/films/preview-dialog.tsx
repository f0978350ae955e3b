"use client";
import { Eye } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/overlay";
import { Skeleton } from "@/components/ui/states";
import type { Shape } from "@/lib/core/media-formats";

const LivePreview = dynamic(() => import("./live-preview"), {
  ssr: false,
  loading: () => <Skeleton className="h-[60vh] rounded-2xl" />,
});

/** Plays the film in another shape at once, so that nobody has to render it to see it. */
export function PreviewDialog({ filmId, format }: { filmId: string; format: Shape }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const name = `${t.film.preview} · ${t.create.formats[format]}`;
  return (
    <>
      <Button size="icon-sm" look="ghost" aria-label={name} title={name} onClick={() => setOpen(true)}>
        <Eye />
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={name} closeLabel={t.common.close} className="max-w-3xl">
        <LivePreview filmId={filmId} format={format} plays />
      </Dialog>
    </>
  );
}
