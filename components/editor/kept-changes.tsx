"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Inbox, RotateCcw, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { ago, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/overlay";
import { useNow } from "@/components/ui/use-now";
import { keptSchema } from "@/lib/http/dialects/ui/timelines";
import { opSchema } from "@/lib/timeline/ops";
import { useEditor, useEditorState } from "./editor-context";

const keptList = z.object({ items: z.array(keptSchema) });
type Kept = z.infer<typeof keptSchema>;

/** Edits that no longer fitted what others had done meanwhile: nothing of them is lost, they can be tried again. */
export function KeptChanges() {
  const { t, locale, saying } = useI18n();
  const store = useEditor();
  const client = useQueryClient();
  const problem = useProblem();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const refusals = useEditorState((state) => state.refusals);
  const path = `/films/${store.filmId}/timeline/kept`;
  const { data } = useQuery({
    queryKey: ["kept", store.filmId],
    queryFn: ({ signal }) => ask(path, keptList, { signal }),
  });
  useEffect(() => {
    if (refusals > 0) void client.invalidateQueries({ queryKey: ["kept", store.filmId] });
  }, [refusals, client, store.filmId]);
  const items = data?.items ?? [];
  const discard = async ({ id }: Kept): Promise<void> => {
    try {
      await ask(`${path}/${id}`, z.unknown(), { method: "DELETE" });
    } catch (error) {
      toast.error(problem(error).message, { description: problem(error).remedy });
    }
    await client.invalidateQueries({ queryKey: ["kept", store.filmId] });
  };
  const again = async (kept: Kept): Promise<void> => {
    // An editor of another version may have kept what this one does not know: that stays here, as what no longer fits does.
    const ops = opSchema.array().safeParse(kept.ops);
    if (!ops.success) toast.error(t.editor.kept.unknown);
    else if (store.edit(kept.label, ops.data)) await discard(kept);
  };
  if (items.length === 0) return null;
  return (
    <>
      <Button size="sm" look="ghost" className="text-warn" onClick={() => setOpen(true)}>
        <Inbox />
        {plural(locale, items.length, t.editor.kept.count)}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t.editor.kept.title}
        description={t.editor.kept.text}
        closeLabel={t.common.close}
      >
        <ul className="divide-y">
          {items.map((kept) => (
            <li key={kept.id} className="flex items-center gap-3 py-2.5">
              <span className="min-w-0 flex-1">
                <span className="block font-medium text-[0.8125rem]">{kept.label || kept.refusal.op}</span>
                <span className="block text-ink-2 text-xs">{saying(kept.refusal.reason)}</span>
                <span className="block text-ink-3 text-xs">{ago(locale, Date.parse(kept.createdAt), now)}</span>
              </span>
              <Button size="sm" onClick={() => void again(kept)}>
                <RotateCcw />
                {t.editor.kept.again}
              </Button>
              <Button size="icon-sm" look="ghost" aria-label={t.editor.kept.discard} onClick={() => void discard(kept)}>
                <Trash2 />
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
