"use client";
import { ChevronDown } from "lucide-react";
import { Collapsible } from "radix-ui";
import { type ReactNode, useId } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Card } from "@/components/ui/card";
import { Segmented, Switch } from "@/components/ui/controls";
import type { Draft } from "./draft";

function Line({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t py-3.5">
      <div>
        <p className="font-medium text-[0.8125rem]">{label}</p>
        {hint && <p className="text-ink-3 text-xs">{hint}</p>}
      </div>
      {children}
    </div>
  );
}

/** What most films need not touch. */
export function AdvancedSection({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useI18n();
  const title = useId();
  return (
    <Card>
      <Collapsible.Root>
        <Collapsible.Trigger className="group flex w-full items-center justify-between rounded-xl px-5 py-4">
          <span id={title} className="display font-semibold text-base">
            {t.create.advanced}
          </span>
          <ChevronDown
            className="size-4 text-ink-3 transition-transform group-data-[state=open]:rotate-180"
            aria-hidden
          />
        </Collapsible.Trigger>
        <Collapsible.Content className="px-5 pb-2 data-[state=open]:animate-rise">
          <Line label={t.create.animate}>
            <Segmented
              label={t.create.animate}
              value={draft.animate}
              onChange={(animate) => set({ animate })}
              options={(["none", "standard", "pro"] as const).map((value) => ({
                value,
                label: t.create.animateModes[value],
              }))}
            />
          </Line>
          <Line label={t.create.webScript} hint={t.create.webScriptHint}>
            <Switch label={t.create.webScript} checked={draft.webScript} onChange={(webScript) => set({ webScript })} />
          </Line>
          <Line label={t.create.webImages} hint={t.create.webImagesHint}>
            <Switch label={t.create.webImages} checked={draft.webImages} onChange={(webImages) => set({ webImages })} />
          </Line>
        </Collapsible.Content>
      </Collapsible.Root>
    </Card>
  );
}
