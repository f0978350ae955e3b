"use client";
import {
  Bookmark,
  Magnet,
  Maximize2,
  Minus,
  Plus,
  Scissors,
  Split,
  SquareArrowRight,
  Trash2,
  Type,
} from "lucide-react";
import { useI18n } from "@/components/i18n/provider";
import { Slider } from "@/components/ui/controls";
import { useEditor, useEditorState } from "../editor-context";
import { IconButton } from "../icon-button";

const LINE = <span aria-hidden className="mx-1.5 h-4 w-px bg-line-strong" />;
/** Of the slider: powers of two of pixels a frame. */
const LEAST = -6;
const MOST = 5.5;

/** What is done most on the tracks, above them. */
export function TimelineToolbar() {
  const { t } = useI18n();
  const store = useEditor();
  const snaps = useEditorState((state) => state.snaps);
  const ripples = useEditorState((state) => state.ripples);
  const zoom = useEditorState((state) => state.zoom);
  return (
    <div
      role="toolbar"
      aria-label={t.editor.tools}
      className="flex h-11 shrink-0 items-center gap-0.5 border-b bg-surface px-2"
    >
      <IconButton action="split" icon={<Scissors />} />
      <IconButton action="trimStart" icon={<SquareArrowRight />} />
      <IconButton action="trimEnd" icon={<SquareArrowRight className="-scale-x-100" />} />
      <IconButton action="remove" icon={<Trash2 />} />
      {LINE}
      <IconButton action="title" icon={<Type />} />
      <IconButton action="marker" icon={<Bookmark />} />
      {LINE}
      <IconButton action="snap" icon={<Magnet />} pressed={snaps} />
      <IconButton action="ripple" icon={<Split className="rotate-90" />} pressed={ripples} />
      <span className="flex-1" />
      <IconButton action="zoomOut" icon={<Minus />} />
      <div className="w-28">
        <Slider
          label={t.editor.zoom}
          value={Math.log2(zoom)}
          min={LEAST}
          max={MOST}
          step={0.05}
          onChange={(value) => store.view.zoomBy(2 ** value / store.state.zoom)}
        />
      </div>
      <IconButton action="zoomIn" icon={<Plus />} />
      <IconButton action="zoomFit" icon={<Maximize2 />} />
    </div>
  );
}
