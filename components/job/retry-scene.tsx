"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pencil, Scissors } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { Dialog } from "@/components/ui/overlay";
import { Notice } from "@/components/ui/states";
import type { SceneView } from "@/lib/http/dialects/ui/films";
import { type Medium, SceneMedium } from "./scene-medium";

/** Makes one scene again, with other words, another picture or clip, or none, if wanted. */
export function RetryScene({ scene, filmId }: { scene: SceneView; filmId: string }) {
  const { t, saying } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(scene.text);
  const [medium, setMedium] = useState<Medium | null>(scene.medium);
  const [uploading, setUploading] = useState(false);
  const title = fill(t.job.editSceneN, { n: scene.position + 1 });
  const changed = medium?.assetId !== scene.medium?.assetId;
  const retry = useMutation({
    mutationFn: () =>
      ask(`/films/${filmId}/scenes/${scene.id}/retry`, z.object({ jobId: z.string() }), {
        body: { text, ...(changed ? { mediaAssetId: medium?.assetId ?? null } : {}) },
      }),
    onSuccess: () => {
      setOpen(false);
      toast.success(t.job.sceneUpdating);
      void client.invalidateQueries();
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  return (
    <>
      <Button
        look="ghost"
        size="sm"
        aria-label={`${t.job.editScene}: ${fill(t.job.sceneN, { n: scene.position + 1 })}`}
        onClick={() => setOpen(true)}
      >
        <Pencil />
        {t.job.editScene}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={title}
        description={t.job.editSceneHint}
        closeLabel={t.common.close}
      >
        <div className="space-y-5">
          {scene.error && <Notice level="warning" title={saying(scene.error.message)} />}
          <Field label={t.job.scenePrompt}>
            {(control) => (
              <Textarea
                {...control}
                dir="auto"
                value={text}
                onChange={(event) => setText(event.target.value)}
                className="field-sizing-content max-h-[40dvh] min-h-24"
              />
            )}
          </Field>
          <SceneMedium before={scene.medium} medium={medium} onChange={setMedium} onBusy={setUploading} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button asChild look="ghost" className="mr-auto">
              <Link href={`/editor/${filmId}?scene=${encodeURIComponent(scene.id)}`}>
                <Scissors />
                {t.editor.open}
              </Link>
            </Button>
            <Button onClick={() => setOpen(false)}>{t.common.cancel}</Button>
            <Button
              look="primary"
              busy={retry.isPending}
              disabled={text.trim() === "" || uploading}
              onClick={() => retry.mutate()}
            >
              {t.job.updateScene}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
