"use client";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { useEditor } from "../editor-context";

const askedSchema = z.object({ revision: z.number(), jobId: z.string().nullable() });

/** Gives a sentence other words, which the studio speaks; what comes of it is one step of the history. */
export function useSentence(id: string): { busy: boolean; say: (text: string) => Promise<void> } {
  const { t } = useI18n();
  const store = useEditor();
  const problem = useProblem();
  const [busy, setBusy] = useState(false);
  const say = async (text: string): Promise<void> => {
    setBusy(true);
    try {
      // The sentence is looked for in the film as the studio has it.
      await store.flush();
      const path = `/films/${store.filmId}/sentences/${encodeURIComponent(id)}`;
      const { jobId } = await ask(path, askedSchema, { body: { text } });
      const speaking = new Map(store.state.speaking);
      speaking.delete(id);
      if (jobId) {
        speaking.set(id, jobId);
        store.order(`sentence-${jobId}`, t.editor.steps.sentence);
      }
      store.set({ speaking });
      await store.catchUp();
    } catch (error) {
      toast.error(problem(error).message, { description: problem(error).remedy });
    } finally {
      setBusy(false);
    }
  };
  return { busy, say };
}
