"use client";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { useEditor } from "../editor-context";
import { DRAG_TYPE, hold } from "./dragged";
import { putThing, type Thing } from "./put";

/** Something of the library: pressed, it comes in at the playhead; dragged, where it is let go. */
export function Tile({ thing, name, children }: { thing: Thing; name: string; children: ReactNode }) {
  const { t } = useI18n();
  const store = useEditor();
  return (
    <button
      type="button"
      draggable
      aria-label={fill(t.editor.library.add, { name })}
      title={name}
      onDragStart={(event) => {
        hold(thing);
        event.dataTransfer.setData(DRAG_TYPE, thing.kind);
        event.dataTransfer.effectAllowed = "copy";
      }}
      onDragEnd={() => hold(undefined)}
      onClick={() => putThing(store, t, thing, { frame: store.playhead.frame })}
      className="group relative flex flex-col overflow-hidden rounded-lg border bg-raised text-left transition-colors hover:border-accent"
    >
      <span className="grid aspect-video w-full place-items-center overflow-hidden bg-sunken">{children}</span>
      <span className="w-full truncate px-2 py-1.5 text-[0.75rem] text-ink-2">{name}</span>
      <span
        aria-hidden
        className="absolute top-1.5 right-1.5 grid size-5 place-items-center rounded-full bg-accent text-accent-ink opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100"
      >
        <Plus className="size-3.5" />
      </span>
    </button>
  );
}

/** Tiles side by side. */
export function Shelved({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-2.5">{children}</div>;
}
