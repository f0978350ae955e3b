"use client";
import { useI18n } from "@/components/i18n/provider";
import { Kbd } from "@/components/ui/kbd";
import { Dialog } from "@/components/ui/overlay";
import { useModKey } from "@/components/ui/use-mod-key";
import { ACTION_GROUPS, ACTION_IDS, ACTIONS } from "./registry";
import { keysOf } from "./shortcuts";

/** Every action with its keys, from the one list that serves them all. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const mod = useModKey();
  const words = { mod, shift: t.editor.shiftKey, names: t.editor.keyNames };
  return (
    <Dialog
      open={open}
      onOpenChange={(shown) => !shown && onClose()}
      title={t.editor.keysTitle}
      closeLabel={t.common.close}
      className="max-w-4xl"
    >
      <div className="gap-8 space-y-5 sm:columns-2 lg:columns-3">
        {ACTION_GROUPS.map((group) => (
          <section key={group} className="break-inside-avoid">
            <h3 className="mb-1.5 font-semibold text-[0.8125rem]">{t.editor.groups[group]}</h3>
            <dl>
              {ACTION_IDS.filter((id) => ACTIONS[id].group === group).map((id) => (
                <div
                  key={id}
                  className="flex items-center justify-between gap-3 border-b py-1.5 text-[0.8125rem] last:border-0"
                >
                  <dt className="text-ink-2">{t.editor.actions[id]}</dt>
                  <dd className="flex shrink-0 gap-2">
                    {ACTIONS[id].keys.map((shortcut) => {
                      const keys = keysOf(shortcut, words);
                      return (
                        <span key={keys.join()} className="flex gap-0.5">
                          {keys.map((key) => (
                            <Kbd key={key}>{key}</Kbd>
                          ))}
                        </span>
                      );
                    })}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
