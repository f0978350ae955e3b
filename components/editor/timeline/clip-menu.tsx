"use client";
import { ContextMenu } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useActions, useActionWords } from "../actions/actions-context";
import { ACTIONS, type ActionId } from "../actions/registry";
import { useEditorState } from "../editor-context";

const ENTRIES: readonly (readonly ActionId[])[] = [
  ["split", "trimStart", "trimEnd"],
  ["cut", "copy", "paste", "duplicate"],
  ["group", "ungroup"],
  ["remove", "rippleDelete"],
];

function Entry({ id }: { id: ActionId }) {
  const { run } = useActions();
  const { name, keys } = useActionWords(id);
  const enabled = useEditorState((state) => ACTIONS[id].enabled?.(state) ?? true);
  return (
    <ContextMenu.Item
      disabled={!enabled}
      onSelect={() => run(id)}
      className="flex cursor-default select-none items-center justify-between gap-6 rounded-lg px-2.5 py-1.5 text-[0.8125rem] outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-45"
    >
      {name}
      <span className="flex gap-0.5">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </ContextMenu.Item>
  );
}

/** What can be done with what is chosen, where the right button is pressed (or the menu's key). */
export function ClipMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          aria-label={label}
          className="z-50 min-w-60 rounded-xl border bg-raised p-1 shadow-float outline-none"
        >
          {ENTRIES.map((ids, index) => (
            <div key={ids[0]}>
              {index > 0 && <ContextMenu.Separator className="-mx-1 my-1 h-px bg-line" />}
              {ids.map((id) => (
                <Entry key={id} id={id} />
              ))}
            </div>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
