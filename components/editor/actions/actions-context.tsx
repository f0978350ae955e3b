"use client";
import { createContext, useCallback, useContext, useEffect } from "react";
import { useI18n } from "@/components/i18n/provider";
import { useModKey } from "@/components/ui/use-mod-key";
import { ACTIONS, type Action, type ActionContext, type ActionId } from "./registry";
import { actionOf, keysOf } from "./shortcuts";

interface Actions {
  run: (id: ActionId) => void;
}

export const ActionsContext = createContext<Actions | undefined>(undefined);

/** Does actions by their names. @throws Error outside of an editor, which is a mistake of the programmer's */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useActions needs an ActionsContext above it");
  return actions;
}

/** Keys that move within a slider, a row of choices or of tabs, or choose there. */
const OWN_KEYS = /^(Arrow|Home|End|Page|Space|Enter)/;

/** Whether a key belongs to what has the focus: fields, and windows over the page. */
function isTaken({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("[role=dialog],[role=alertdialog],[role=menu],[role=listbox]"))
    return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  if (target.matches("textarea, select")) return true;
  const moves = target.matches("[role=slider]:not([data-ruler]), [role=separator], [role=radio], [role=tab]");
  return moves && OWN_KEYS.test(code);
}

/** Keys of the whole page, while something opens no window over it; of one group only where no more can be done. */
export function useShortcuts(context: ActionContext, only?: Action["group"]): (id: ActionId) => void {
  const run = useCallback(
    (id: ActionId) => {
      const action = ACTIONS[id];
      if (only && action.group !== only) return;
      if (action.enabled?.(context.store.state) ?? true) action.run(context);
    },
    [context, only],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event)) return;
      const id = actionOf(event);
      if (!id) return;
      // A button that has the focus is pressed by the space bar, and by nothing else.
      const isButton = event.target instanceof HTMLElement && event.target.matches("button, a, summary");
      if (event.code === "Space" && isButton && !(event.target as HTMLElement).matches("[data-clip]")) return;
      event.preventDefault();
      run(id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [run]);
  return run;
}

/** An action's name and its first key, as a button or a menu shows them. */
export function useActionWords(id: ActionId): { name: string; keys: string[]; title: string } {
  const { t } = useI18n();
  const mod = useModKey();
  const name = t.editor.actions[id];
  const [first] = ACTIONS[id].keys;
  const keys = first ? keysOf(first, { mod, shift: t.editor.shiftKey, names: t.editor.keyNames }) : [];
  return { name, keys, title: keys.length > 0 ? `${name} (${keys.join(" + ")})` : name };
}
