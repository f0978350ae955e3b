"use client";
import { Command } from "cmdk";
import { Dialog as RDialog } from "radix-ui";
import { useI18n } from "@/components/i18n/provider";
import { Kbd } from "@/components/ui/kbd";
import { useModKey } from "@/components/ui/use-mod-key";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { useEditorState } from "../editor-context";
import { ACTION_IDS, ACTIONS, type ActionId } from "./registry";
import { keysOf } from "./shortcuts";

interface Props {
  open: boolean;
  onClose: () => void;
  run: (id: ActionId) => void;
}

/** Actions by their names. */
export function EditorPalette({ open, onClose, run }: Props) {
  const { t } = useI18n();
  const mod = useModKey();
  const focus = useReturnFocus();
  const state = useEditorState((now) => now);
  const words = { mod, shift: t.editor.shiftKey, names: t.editor.keyNames };
  const offered = ACTION_IDS.filter((id) => {
    return id !== "palette" && (ACTIONS[id].enabled?.(state) ?? true);
  });
  return (
    <RDialog.Root open={open} onOpenChange={(shown) => !shown && onClose()}>
      <RDialog.Portal>
        <RDialog.Overlay className="fixed inset-0 z-50 bg-black/45 backdrop-blur-[2px]" />
        <RDialog.Content
          aria-describedby={undefined}
          className="fixed top-[14vh] left-1/2 z-50 w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-2xl border bg-raised shadow-float"
          {...focus}
        >
          <RDialog.Title className="sr-only">{t.editor.actions.palette}</RDialog.Title>
          <Command loop label={t.editor.actions.palette}>
            <Command.Input
              placeholder={t.editor.palettePlaceholder}
              className="h-12 w-full border-b bg-transparent px-4 text-[0.9375rem] outline-none placeholder:text-ink-3"
            />
            <Command.List className="thin-scroll max-h-80 overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-8 text-center text-ink-3 text-sm">
                {t.editor.paletteEmpty}
              </Command.Empty>
              {offered.map((id) => {
                const [first] = ACTIONS[id].keys;
                return (
                  <Command.Item
                    key={id}
                    value={t.editor.actions[id]}
                    onSelect={() => {
                      onClose();
                      run(id);
                    }}
                    className="flex h-9 cursor-default items-center justify-between gap-3 rounded-lg px-3 text-[0.8125rem] data-[selected=true]:bg-hover"
                  >
                    {t.editor.actions[id]}
                    <span className="flex gap-0.5">
                      {first && keysOf(first, words).map((key) => <Kbd key={key}>{key}</Kbd>)}
                    </span>
                  </Command.Item>
                );
              })}
            </Command.List>
          </Command>
        </RDialog.Content>
      </RDialog.Portal>
    </RDialog.Root>
  );
}
