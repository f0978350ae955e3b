"use client";
import { useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Segmented } from "@/components/ui/controls";
import { useEditor } from "./editor-context";
import { HistoryPanel } from "./history/history-panel";
import { Library } from "./library/library";
import { Transcript } from "./transcript/transcript";

const TABS = ["words", "library", "history"] as const;

/** What the film is made of: its words, and what can be put into it. */
export function LeftPanel() {
  const { t } = useI18n();
  const { document } = useEditor();
  // Where nothing is said yet, there is nothing to read.
  const isSilent = Object.keys(document.speech).length === 0;
  const [tab, setTab] = useState<(typeof TABS)[number]>(isSilent ? "library" : "words");
  return (
    <aside aria-label={t.editor.tabs.title} className="flex h-full min-h-0 flex-col">
      <div className="shrink-0 border-b p-2">
        <Segmented
          fill
          label={t.editor.tabs.title}
          value={tab}
          onChange={setTab}
          options={TABS.map((value) => ({ value, label: t.editor.tabs[value] }))}
        />
      </div>
      <div className="min-h-0 flex-1">
        {tab === "words" && <Transcript />}
        {tab === "library" && <Library />}
        {tab === "history" && <HistoryPanel />}
      </div>
    </aside>
  );
}
