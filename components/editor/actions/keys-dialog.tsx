"use client";
import { useI18n } from "@/components/i18n/provider";
import { Kbd } from "@/components/ui/kbd";
import { Dialog } from "@/components/ui/overlay";
import { useModKey } from "@/components/ui/use-mod-key";
import { ACTION_GROUPS, ACTION_IDS, ACTIONS } from "./registry";
import { keysOf } from "./shortcuts";

interface Row {
  name: string;
  /** Each way of doing it, as the keys that are pressed together. */
  ways: readonly (readonly string[])[];
}

/** What the pointer does on the tracks, alone and with keys. */
function useGestures(mod: string): Row[] {
  const { t } = useI18n();
  const { gestures, shiftKey } = t.editor;
  return [
    { name: gestures.trim, ways: [[gestures.edge]] },
    { name: gestures.roll, ways: [[mod, gestures.edge]] },
    { name: gestures.slip, ways: [["Alt", gestures.drag]] },
    { name: gestures.slide, ways: [[mod, gestures.drag]] },
    { name: gestures.snap, ways: [[shiftKey, gestures.drag]] },
    { name: gestures.pick, ways: [[shiftKey, gestures.click]] },
    { name: gestures.zoom, ways: [[mod, gestures.wheel]] },
  ];
}

/** Every action with its keys, from the one list that serves them all, and what the pointer does. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const mod = useModKey();
  const words = { mod, shift: t.editor.shiftKey, names: t.editor.keyNames };
  const gestures = useGestures(mod);
  const rowsOf = (group: (typeof ACTION_GROUPS)[number]): Row[] =>
    ACTION_IDS.filter((id) => ACTIONS[id].group === group).map((id) => ({
      name: t.editor.actions[id],
      ways: ACTIONS[id].keys.map((shortcut) => keysOf(shortcut, words)),
    }));
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
          <Keys key={group} title={t.editor.groups[group]} rows={rowsOf(group)} />
        ))}
        <Keys title={t.editor.gestures.title} rows={gestures} />
      </div>
    </Dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section className="break-inside-avoid">
      <h3 className="mb-1.5 font-semibold text-[0.8125rem]">{title}</h3>
      <dl>
        {rows.map(({ name, ways }) => (
          <div
            key={name}
            className="flex items-center justify-between gap-3 border-b py-1.5 text-[0.8125rem] last:border-0"
          >
            <dt className="text-ink-2">{name}</dt>
            <dd className="flex shrink-0 gap-2">
              {ways.map((keys) => (
                <span key={keys.join()} className="flex gap-0.5">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
