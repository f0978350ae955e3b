"use client";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Info, Play } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { clock, fill, number, roughly } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/controls";
import { Dialog } from "@/components/ui/overlay";
import { Notice, Skeleton } from "@/components/ui/states";
import { projectStarted, type StartRequest } from "@/lib/http/dialects/ui/projects";
import { textOf } from "@/lib/messages/message";

interface Props {
  project: { id: string; title: string } | undefined;
  onClose: () => void;
  onStarted?: (id: string) => void;
}

type Skip = "script" | "music" | "videos";

/** What a run would cost and take, what to leave out, and the start itself. */
export function StartDialog({ project, onClose, onStarted }: Props) {
  const { t } = useI18n();
  if (!project) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={fill(t.projects.startTitle, { name: project.title })}
      description={t.projects.startText}
      closeLabel={t.common.close}
    >
      <StartForm id={project.id} onClose={onClose} onStarted={onStarted} />
    </Dialog>
  );
}

interface FormProps {
  id: string;
  onClose: () => void;
  onStarted: ((id: string) => void) | undefined;
}

function StartForm({ id, onClose, onStarted }: FormProps) {
  const { t, saying, locale } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [skipSteps, setSkipSteps] = useState<Skip[]>([]);
  const askStart = (request: StartRequest) => ask(`/projects/${id}/start`, projectStarted, { body: request });
  const estimate = useQuery({
    queryKey: ["project-estimate", id, skipSteps],
    queryFn: () => askStart({ skipSteps, dryRun: true }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const start = useMutation({
    mutationFn: () => askStart({ skipSteps }),
    onSuccess: () => {
      for (const key of ["projects", "project", "jobs", "me"]) void client.invalidateQueries({ queryKey: [key] });
      toast.success(t.projects.started);
      onClose();
      onStarted?.(id);
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const options: { skip: Skip; label: string; hint: string }[] = [
    { skip: "script", label: t.projects.asScript, hint: t.projects.asScriptHint },
    { skip: "music", label: t.projects.noMusic, hint: t.projects.noMusicHint },
    { skip: "videos", label: t.projects.stillPictures, hint: t.projects.stillPicturesHint },
  ];
  const toggle = (skip: Skip, on: boolean) =>
    setSkipSteps((list) => (on ? [...list, skip] : list.filter((one) => one !== skip)));
  const known = estimate.data;
  const poor = known !== undefined && known.credits > known.balance;
  const figures = known && [
    { label: t.projects.film, value: clock(Math.round(known.filmSeconds)) },
    { label: t.projects.work, value: roughly(locale, known.workSeconds) },
    { label: t.projects.cost, value: number(locale, known.credits) },
    { label: t.projects.balance, value: number(locale, known.balance - known.credits) },
  ];
  return (
    <div className="space-y-5">
      {estimate.isPending && <Skeleton className="h-16 rounded-lg" />}
      {estimate.isError && (
        <div role="alert">
          <Notice level="error" title={problem(estimate.error).message} text={problem(estimate.error).remedy} />
        </div>
      )}
      {figures && (
        <dl className="grid grid-cols-2 gap-x-4 gap-y-3 rounded-lg bg-sunken px-4 py-3 sm:grid-cols-4">
          {figures.map(({ label, value }) => (
            <div key={label}>
              <dt className="text-ink-3 text-xs">{label}</dt>
              <dd className="mt-0.5 font-medium tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {known?.warnings.map((warning) => (
        <Notice key={textOf(warning)} level="info" icon={<Info />} title={saying(warning)} />
      ))}
      <ul className="divide-y rounded-lg border">
        {options.map(({ skip, label, hint }) => (
          <li key={skip} className="flex items-center gap-4 px-3.5 py-2.5">
            <span className="min-w-0 flex-1">
              <span className="block font-medium text-[0.8125rem]">{label}</span>
              <span className="block text-ink-3 text-xs">{hint}</span>
            </span>
            <Switch label={label} checked={skipSteps.includes(skip)} onChange={(on) => toggle(skip, on)} />
          </li>
        ))}
      </ul>
      {poor && <Notice level="warning" title={t.projects.notEnough} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button look="primary" busy={start.isPending} disabled={!known || poor} onClick={() => start.mutate()}>
          {!start.isPending && <Play className="fill-current" />}
          {t.projects.start}
        </Button>
      </div>
    </div>
  );
}
