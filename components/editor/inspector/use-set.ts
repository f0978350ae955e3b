"use client";
import { useMemo } from "react";
import { useI18n } from "@/components/i18n/provider";
import type { Item } from "@/lib/timeline/schema";
import { useEditor } from "../editor-context";

/** Sets fields of an item; a value that is pulled is one step. */
export function useSet(item: Item): {
  set: (fields: Record<string, unknown>, label?: string) => void;
  unset: (field: string) => void;
} {
  const { t } = useI18n();
  const store = useEditor();
  const { id } = item;
  return useMemo(
    () => ({
      set: (fields, label = t.editor.steps.properties) => {
        // What is set is plain JSON: numbers, words, boxes.
        const set = fields as Record<string, string | number | boolean>;
        store.edit(label, [{ op: "setProperties", ids: [id], set }], { merge: `${id}.${Object.keys(fields).join()}` });
      },
      unset: (field) => {
        store.edit(t.editor.steps.properties, [{ op: "setProperties", ids: [id], unset: [field] }]);
      },
    }),
    [store, id, t],
  );
}
