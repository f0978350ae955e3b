"use client";
import { ChevronLeft, Cloud, CloudCheck, CloudOff, Keyboard, Redo2, Share, Undo2 } from "lucide-react";
import Link from "next/link";
import { fill, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { ThemeSwitch } from "@/components/shell/switches";
import { Button } from "@/components/ui/button";
import { useActions } from "./actions/actions-context";
import { useEditor, useEditorState } from "./editor-context";
import { IconButton, iconButton } from "./icon-button";
import { KeptChanges } from "./kept-changes";

/** How the document stands at the studio. */
function SaveStatus() {
  const { t, locale } = useI18n();
  const save = useEditorState((state) => state.save);
  const unsaved = useEditorState((state) => state.unsaved);
  const words = {
    saved: t.editor.save.saved,
    saving: t.editor.save.saving,
    offline: plural(locale, unsaved, t.editor.save.offline),
  };
  const icons = { saved: <CloudCheck />, saving: <Cloud className="animate-pulse" />, offline: <CloudOff /> };
  return (
    <p
      role="status"
      className={`flex items-center gap-1.5 text-xs [&_svg]:size-4 ${save === "offline" ? "text-warn" : "text-ink-3"}`}
    >
      {icons[save]}
      {words[save]}
    </p>
  );
}

/** Above all panels: what is edited, how it is saved, and what becomes of it. */
export function EditorHeader({ readOnly = false }: { readOnly?: boolean }) {
  const { t } = useI18n();
  const { filmId } = useEditor();
  const { run } = useActions();
  const title = useEditorState((state) => state.document.title);
  const undo = useEditorState((state) => state.undo);
  const redo = useEditorState((state) => state.redo);
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface px-2">
      <Link href={`/films/${filmId}`} className={iconButton} aria-label={t.editor.back} title={t.editor.back}>
        <ChevronLeft />
      </Link>
      <h1 dir="auto" title={title} className="display min-w-0 truncate font-semibold text-[0.9375rem]">
        {title || t.editor.untitled}
      </h1>
      <SaveStatus />
      {!readOnly && <KeptChanges />}
      <span className="flex-1" />
      {!readOnly && (
        <>
          <IconButton action="undo" icon={<Undo2 />} title={undo && fill(t.editor.undoStep, { step: undo })} />
          <IconButton action="redo" icon={<Redo2 />} title={redo && fill(t.editor.redoStep, { step: redo })} />
          <IconButton action="keys" icon={<Keyboard />} />
        </>
      )}
      <ThemeSwitch />
      {!readOnly && (
        <Button look="primary" size="sm" onClick={() => run("export")}>
          <Share />
          {t.rendering.export}
        </Button>
      )}
    </header>
  );
}
