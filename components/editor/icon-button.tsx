"use client";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { useActions, useActionWords } from "./actions/actions-context";
import { ACTIONS, type ActionId } from "./actions/registry";
import { useEditorState } from "./editor-context";

export const iconButton =
  "grid size-8 shrink-0 place-items-center rounded-lg text-ink-2 transition-colors hover:bg-hover hover:text-ink disabled:pointer-events-none disabled:opacity-35 aria-pressed:bg-accent-soft aria-pressed:text-accent-text [&_svg]:size-4";

interface Props {
  action: ActionId;
  icon: ReactNode;
  /** Of a switch: whether it is on. */
  pressed?: boolean;
  /** What it is called beside its own name. */
  title?: string | undefined;
  className?: string;
}

/** A button of one sign that does an action. */
export function IconButton({ action, icon, pressed, title, className }: Props) {
  const { run } = useActions();
  const words = useActionWords(action);
  const enabled = useEditorState((state) => {
    return ACTIONS[action].enabled?.(state) ?? true;
  });
  return (
    <button
      type="button"
      aria-label={words.name}
      aria-pressed={pressed}
      aria-keyshortcuts={words.keys.join("+")}
      title={title ?? words.title}
      disabled={!enabled}
      onClick={() => run(action)}
      className={cn(iconButton, className)}
    >
      {icon}
    </button>
  );
}
