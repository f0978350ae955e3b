"use client";
import { useI18n } from "@/components/i18n/provider";
import { shownBox } from "@/lib/editor/boxes";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import { useEditor, useEditorState } from "../editor-context";

/** A title written where it stands: the picture shows each letter at once. */
export function TextInPlace({ id, onEnd }: { id: string; onEnd: () => void }) {
  const { t } = useI18n();
  const store = useEditor();
  const document = useEditorState((state) => state.document);
  const item = itemsById(document).get(id);
  if (item?.kind !== "text") return null;
  const { x, y, width, height, rotation } = shownBox(item, store.playhead.frame);
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: it was asked for by a double click on its words
      autoFocus
      dir="auto"
      aria-label={t.editor.inspector.text}
      value={item.text}
      onFocus={(event) => event.target.select()}
      onChange={(event) =>
        store.edit(t.editor.steps.typed, [{ op: "setProperties", ids: [id], set: { text: event.target.value } }], {
          merge: `${id}.text`,
        })
      }
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) onEnd();
      }}
      onBlur={onEnd}
      className="absolute resize-none border-2 border-accent bg-transparent text-transparent caret-accent outline-none"
      style={{
        ...{ left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` },
        ...{ transform: `rotate(${rotation}deg)`, textAlign: item.align, fontSize: "1rem" },
      }}
    />
  );
}
