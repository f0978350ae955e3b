"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus, RotateCcw } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { ago } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/field";
import { ConfirmDialog } from "@/components/ui/overlay";
import { useNow } from "@/components/ui/use-now";
import { freshId } from "@/lib/editor/fresh-id";
import { savedSchema, versionSchema } from "@/lib/http/dialects/ui/timelines";
import { useEditor, useEditorState } from "../editor-context";

/** What was done here, and the film as it was at other times. */
export function HistoryPanel() {
  return (
    <div className="thin-scroll h-full overflow-y-auto">
      <Steps />
      <Versions />
    </div>
  );
}

/** Every step of this visit: a click undoes or does again all up to it. */
function Steps() {
  const { t } = useI18n();
  const store = useEditor();
  useEditorState((state) => state.document);
  const { done, undone } = store.history;
  const rows = [
    ...done.map((label, index) => ({ label, at: index + 1, isDone: true })),
    ...undone.toReversed().map((label, index) => ({ label, at: done.length + index + 1, isDone: false })),
  ];
  const goTo = (at: number): void => {
    for (let by = done.length - at; by > 0; by -= 1) store.undo();
    for (let by = at - done.length; by > 0; by -= 1) store.redo();
  };
  const row = (key: number, label: string, isNow: boolean, isDone: boolean) => (
    <li key={key}>
      <button
        type="button"
        aria-current={isNow || undefined}
        onClick={() => goTo(key)}
        className={cn(
          "flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left text-[0.8125rem] hover:bg-hover",
          isDone ? "text-ink" : "text-ink-3 line-through decoration-line-strong",
          isNow && "bg-accent-soft font-medium text-accent-text",
        )}
      >
        {label}
      </button>
    </li>
  );
  return (
    <section className="border-b p-3">
      <h2 className="mb-2 px-2 font-semibold text-[0.8125rem]">{t.editor.history.steps}</h2>
      <ol>
        {row(0, t.editor.history.opened, done.length === 0, true)}
        {rows.map(({ label, at, isDone }) => row(at, label, at === done.length, isDone))}
      </ol>
    </section>
  );
}

const versionsSchema = z.object({ items: z.array(versionSchema) });
type Version = z.infer<typeof versionSchema>;

function Versions() {
  const { t, locale } = useI18n();
  const store = useEditor();
  const client = useQueryClient();
  const problem = useProblem();
  const now = useNow();
  const [name, setName] = useState("");
  const [asked, setAsked] = useState<Version>();
  const path = `/films/${store.filmId}/timeline/versions`;
  const key = ["versions", store.filmId];
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => ask(path, versionsSchema, { signal }) });
  const tell = (error: unknown) => toast.error(problem(error).message, { description: problem(error).remedy });
  const keep = async (): Promise<void> => {
    try {
      await store.flush();
      await ask(path, versionSchema, { body: { name: name.trim() } });
      setName("");
    } catch (error) {
      tell(error);
    }
    await client.invalidateQueries({ queryKey: key });
  };
  const restore = async ({ id }: Version): Promise<void> => {
    try {
      await store.flush();
      // The change itself arrives as everybody's do.
      await ask(`${path}/${id}/restore`, savedSchema, { body: { batchId: freshId("restore"), base: store.revision } });
      await store.catchUp();
    } catch (error) {
      tell(error);
    }
    await client.invalidateQueries({ queryKey: key });
  };
  const nameOf = (version: Version) =>
    version.name ?? t.editor.history.reasons[version.reason] ?? t.editor.history.automatic;
  return (
    <section className="p-3">
      <h2 className="mb-2 px-2 font-semibold text-[0.8125rem]">{t.editor.history.versions}</h2>
      <form
        className="mb-2 flex gap-2 px-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) void keep();
        }}
      >
        <Input
          className="h-8"
          maxLength={120}
          aria-label={t.editor.history.name}
          placeholder={t.editor.history.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button size="sm" type="submit" disabled={!name.trim()}>
          <BookmarkPlus />
          {t.editor.history.keep}
        </Button>
      </form>
      {data?.items.length === 0 && <p className="px-2 text-ink-3 text-xs">{t.editor.history.none}</p>}
      <ul>
        {data?.items.map((version) => (
          <li key={version.id} className="group flex items-center gap-2 rounded-md px-2 py-1.5 hover:bg-hover">
            <span className="min-w-0 flex-1">
              <span className={cn("block truncate text-[0.8125rem]", version.name ? "font-medium" : "text-ink-2")}>
                {nameOf(version)}
              </span>
              <span className="text-ink-3 text-xs">{ago(locale, Date.parse(version.createdAt), now)}</span>
            </span>
            <Button size="sm" look="ghost" className="h-7 px-2" onClick={() => setAsked(version)}>
              <RotateCcw />
              {t.editor.history.restore}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== undefined}
        onOpenChange={(open) => !open && setAsked(undefined)}
        title={t.editor.history.restoreTitle}
        description={t.editor.history.restoreText}
        confirm={t.editor.history.restore}
        cancel={t.common.cancel}
        onConfirm={() => asked && void restore(asked)}
      />
    </section>
  );
}
