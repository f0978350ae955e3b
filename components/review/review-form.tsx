"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Mic, Plus, TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import type { Review } from "@/lib/http/dialects/ui/review";
import { ReviewSide } from "./review-side";
import { SceneRow } from "./scene-row";
import { type EditedScene, useReview } from "./use-review";
import { VisualDialog } from "./visual-dialog";

let added = 0;
const blank = (): EditedScene => ({ key: `new-${added++}`, id: null, text: "" });

function moved(scenes: EditedScene[], index: number, by: number): EditedScene[] {
  const next = [...scenes];
  const [scene] = next.splice(index, 1);
  if (scene) next.splice(index + by, 0, scene);
  return next;
}

/** The scenes of a script, to be changed until the film is to be made. */
export function ReviewForm({ first, reload }: { first: Review; reload: () => Promise<unknown> }) {
  const { t } = useI18n();
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblem();
  const { plan, scenes, state, error, edit, save, pauseMs } = useReview(first);
  const [open, setOpen] = useState<string>();
  const { jobId, spoken } = plan;
  const change = (key: string, part: Partial<EditedScene>, pause = 0) =>
    edit((list) => list.map((scene) => (scene.key === key ? { ...scene, ...part } : scene)), pause);
  const addAt = (index: number) => edit((list) => list.toSpliced(index, 0, blank()), pauseMs);
  const remove = (scene: EditedScene, index: number) => {
    edit((list) => list.filter(({ key }) => key !== scene.key));
    // What is taken back is a new scene with the old words.
    const again = { ...blank(), text: scene.text };
    const action = { label: t.review.undo, onClick: () => edit((list) => list.toSpliced(index, 0, again)) };
    if (scene.text.trim()) toast(fill(t.review.removed, { n: index + 1 }), { action });
  };
  const create = useMutation({
    mutationFn: async () => {
      if (!(await save())) return false;
      await ask(`/jobs/${jobId}/review/approve`, z.unknown(), { method: "POST" });
      return true;
    },
    onSuccess: (isStarted) => {
      if (!isStarted) return;
      void client.invalidateQueries();
      router.push(`/jobs/${jobId}`);
    },
    onError: (failure) => toast.error(problem(failure).message, { description: problem(failure).remedy }),
  });
  const opened = scenes.findIndex(({ key }) => key === open);
  const shown = scenes[opened]?.shown;
  return (
    <>
      <PageHead title={t.review.title} text={fill(t.review.subtitle, { title: plan.title })} />
      {spoken && <Notice level="info" icon={<Mic />} className="mb-5" title={t.review.spoken} />}
      {state === "elsewhere" && (
        <Notice
          level="warning"
          icon={<TriangleAlert />}
          className="mb-5"
          title={t.review.elsewhere}
          text={t.review.elsewhereText}
          action={
            <Button size="sm" onClick={() => void reload().then(() => window.location.reload())}>
              {t.review.reload}
            </Button>
          }
        />
      )}
      {state === "failed" && (
        <Notice
          level="error"
          icon={<TriangleAlert />}
          className="mb-5"
          title={problem(error).message}
          text={problem(error).remedy}
          action={
            <Button size="sm" onClick={() => void save()}>
              {t.common.retry}
            </Button>
          }
        />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <ol className="space-y-3">
          {scenes.map((scene, index) => (
            <SceneRow
              key={scene.key}
              scene={scene}
              index={index}
              count={scenes.length}
              timeline={plan.preview.timeline}
              isSpoken={spoken}
              onText={(text) => change(scene.key, { text }, pauseMs)}
              onVisual={() => void save().then(() => setOpen(scene.key))}
              onMove={(by) => edit((list) => moved(list, index, by))}
              onRemove={() => remove(scene, index)}
              onAdd={() => addAt(index + 1)}
            />
          ))}
          {!spoken && (
            <li>
              <Button className="w-full border-dashed" onClick={() => addAt(scenes.length)}>
                <Plus />
                {t.review.add}
              </Button>
            </li>
          )}
        </ol>
        <ReviewSide plan={plan} state={state} busy={create.isPending} onCreate={() => create.mutate()} />
      </div>
      {shown && (
        <VisualDialog
          jobId={jobId}
          scene={shown}
          number={opened + 1}
          onClose={() => setOpen(undefined)}
          onVisual={(visual) => {
            setOpen(undefined);
            change(open ?? "", { visual });
          }}
          onMedium={(mediaAssetId) => {
            setOpen(undefined);
            change(open ?? "", { mediaAssetId });
          }}
        />
      )}
    </>
  );
}
