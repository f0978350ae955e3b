"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Dialog } from "@/components/ui/overlay";
import { type Project, type ProjectCard, projectCardSchema } from "@/lib/http/dialects/ui/projects";
import { type Brief, briefOf, EMPTY_BRIEF, toRequest } from "./brief";
import { FormatFields } from "./format-fields";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The project to change; a new one without. */
  project?: Project;
  /** Called with a new project that is to be started at once. */
  onStart?: (project: ProjectCard) => void;
}

/** Writes a brief, or changes one. The form's state begins anew each time it opens. */
export function ProjectFormDialog({ open, onOpenChange, project, onStart }: Props) {
  const { t } = useI18n();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={project ? t.projects.editTitle : t.projects.create}
      closeLabel={t.common.close}
      className="max-w-xl"
    >
      <BriefForm project={project} onStart={onStart} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

interface FormProps {
  project: Project | undefined;
  onStart: ((project: ProjectCard) => void) | undefined;
  onDone: () => void;
}

function BriefForm({ project, onStart, onDone }: FormProps) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [brief, setBrief] = useState<Brief>(() => (project ? briefOf(project) : EMPTY_BRIEF));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Brief>) => setBrief((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: (_start: boolean) =>
      ask(project ? `/projects/${project.id}` : "/projects", projectCardSchema, {
        method: project ? "PATCH" : "POST",
        body: toRequest(brief),
      }),
    onSuccess: (saved, start) => {
      void client.invalidateQueries({ queryKey: ["projects"] });
      void client.invalidateQueries({ queryKey: ["project", saved.id] });
      onDone();
      if (start) onStart?.(saved);
      else toast.success(project ? t.projects.changed : t.projects.created);
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const submit = (start: boolean) => {
    setTried(true);
    if (brief.title.trim() && !save.isPending) save.mutate(start);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(false);
  };
  return (
    <form onSubmit={onSubmit} className="space-y-5">
      <Field label={t.projects.name} error={tried && !brief.title.trim() ? t.projects.needName : undefined}>
        {(control) => (
          <Input
            {...control}
            value={brief.title}
            maxLength={200}
            placeholder={t.projects.namePlaceholder}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.projects.prompt} hint={t.projects.promptHint}>
        {(control) => (
          <Textarea
            {...control}
            value={brief.prompt}
            rows={5}
            placeholder={t.projects.promptPlaceholder}
            onChange={(event) => set({ prompt: event.target.value })}
          />
        )}
      </Field>
      <FormatFields brief={brief} set={set} />
      <Field label={`${t.projects.notes} (${t.common.optional})`} hint={t.projects.notesHint}>
        {(control) => (
          <Input
            {...control}
            value={brief.description}
            maxLength={5000}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{t.common.cancel}</Button>
        {onStart && (
          <Button disabled={save.isPending} onClick={() => submit(true)}>
            {t.projects.saveAndStart}
          </Button>
        )}
        <Button type="submit" look="primary" busy={save.isPending}>
          {project ? t.common.save : t.projects.save}
        </Button>
      </div>
    </form>
  );
}
