"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Segmented, Switch } from "@/components/ui/controls";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Confirm } from "@/components/ui/overlay";
import type { Film } from "@/lib/http/dialects/ui/films";
import { type WatchPage, watchPageSchema } from "@/lib/http/dialects/ui/watch";
import { draftOf, requestOf, type WatchDraft } from "./watch-draft";
import { WatchLinks } from "./watch-links";

const VISIBILITIES = ["public", "unlisted", "password"] as const;

interface Props {
  film: Pick<Film, "id" | "title" | "width" | "height">;
  page: WatchPage | null;
  onDone: () => void;
}

/** Something that is allowed or not. */
function Choice({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <div className="flex items-center justify-between gap-4">
      <span aria-hidden className="min-w-0 font-medium text-[0.8125rem]">
        {label}
      </span>
      <Switch label={label} checked={checked} onChange={onChange} />
    </div>
  );
}

/** Who may watch a film, until when, and what they may do with it. */
export function WatchForm({ film, page, onDone }: Props) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [draft, setDraft] = useState<WatchDraft>(() => draftOf(page, film));
  const set = (change: Partial<WatchDraft>) => setDraft((before) => ({ ...before, ...change }));
  const path = `/films/${film.id}/watch`;
  const key = ["film", film.id, "watch"];
  const onError = (error: unknown) => toast.error(problem(error).message, { description: problem(error).remedy });
  const save = useMutation({
    mutationFn: () => ask(path, watchPageSchema, { method: "PUT", body: requestOf(draft) }),
    onSuccess: (saved) => {
      client.setQueryData(key, { page: saved });
      set({ password: "" });
      toast.success(page ? t.watch.updated : t.watch.published);
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => ask(path, z.unknown(), { method: "DELETE" }),
    onSuccess: () => {
      client.setQueryData(key, { page: null });
      toast.success(t.watch.unpublished);
      onDone();
    },
    onError,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const hasPassword = page?.visibility === "password";
  return (
    <form onSubmit={onSubmit} className="space-y-5">
      {page && <WatchLinks page={page} film={film} />}
      <div className="space-y-2">
        <Segmented
          fill
          label={t.watch.visibility}
          value={draft.visibility}
          onChange={(visibility) => set({ visibility })}
          options={VISIBILITIES.map((value) => ({ value, label: t.watch.visibilities[value] }))}
        />
        <p className="text-ink-3 text-xs">{t.watch.visibilityHints[draft.visibility]}</p>
      </div>
      {draft.visibility === "password" && (
        <Field
          label={hasPassword ? t.watch.newPassword : t.watch.password}
          hint={hasPassword ? t.watch.keepsPassword : undefined}
        >
          {(control) => (
            <Input
              {...control}
              type="text"
              autoComplete="off"
              required={!hasPassword}
              minLength={4}
              maxLength={200}
              value={draft.password}
              onChange={(event) => set({ password: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t.watch.name}>
        {(control) => (
          <Input
            {...control}
            required
            maxLength={200}
            value={draft.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={`${t.watch.description} (${t.common.optional})`}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={5000}
            value={draft.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <Field label={`${t.watch.until} (${t.common.optional})`} hint={t.watch.untilHint}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={draft.until}
            onChange={(event) => set({ until: event.target.value })}
          />
        )}
      </Field>
      <Choice label={t.watch.allowDownload} checked={draft.download} onChange={(download) => set({ download })} />
      {draft.visibility !== "password" && (
        <div className="space-y-3">
          <Choice label={t.watch.embedding} checked={draft.embed} onChange={(embed) => set({ embed })} />
          {draft.embed && (
            <Field label={`${t.watch.embedHosts} (${t.common.optional})`} hint={t.watch.embedHostsHint}>
              {(control) => (
                <Textarea
                  {...control}
                  rows={2}
                  value={draft.hosts}
                  onChange={(event) => set({ hosts: event.target.value })}
                />
              )}
            </Field>
          )}
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {page && (
          <Confirm
            danger
            trigger={<Button look="ghost">{t.watch.unpublish}</Button>}
            title={t.watch.unpublishTitle}
            description={t.watch.unpublishText}
            confirm={t.watch.unpublish}
            cancel={t.common.cancel}
            onConfirm={() => remove.mutate()}
          />
        )}
        <Button type="submit" look="primary" busy={save.isPending}>
          {page ? t.watch.update : t.watch.save}
        </Button>
      </div>
    </form>
  );
}
