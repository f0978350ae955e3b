"use client";
import { Blend } from "lucide-react";
import type { CSSProperties } from "react";
import { useI18n } from "@/components/i18n/provider";
import type { Transition } from "@/lib/timeline/schema/parts";

/** How an item comes in over the one before, for as long as it takes; its end can be pulled. */
export function ClipTransition({ transition }: { transition: Transition }) {
  const { t } = useI18n();
  return (
    <span
      data-transition
      title={t.editor.transitions[transition.kind]}
      className="absolute inset-y-0 left-0 grid place-items-center overflow-hidden border-white/70 border-r bg-linear-to-br from-50% from-white/55 to-50% to-black/45"
      style={
        { "--frames": transition.frames, width: "max(6px, calc(var(--frames) * var(--zoom) * 1px))" } as CSSProperties
      }
    >
      <Blend aria-hidden className="size-3.5 text-white drop-shadow" />
      <span data-transition-end aria-hidden className="absolute inset-y-0 right-0 w-2 cursor-ew-resize" />
    </span>
  );
}
