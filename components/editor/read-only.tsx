"use client";
import type { PlayerRef } from "@remotion/player";
import { MonitorUp } from "lucide-react";
import type { RefObject } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Notice } from "@/components/ui/states";
import { useEditorState } from "./editor-context";
import { EditorHeader } from "./header";
import { Stage } from "./stage/stage";
import { Transport } from "./stage/transport";
import { Transcript } from "./transcript/transcript";

/** On small windows: the film and what is said in it, to watch and to read. */
export function ReadOnly({ player }: { player: RefObject<PlayerRef | null> }) {
  const { t } = useI18n();
  const rate = useEditorState((state) => state.rate);
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <EditorHeader readOnly />
      <main className="flex min-h-0 flex-1 flex-col">
        <div className="flex h-[44dvh] min-h-48 shrink-0 flex-col bg-sunken">
          <Stage player={player} rate={rate} label={t.editor.stage} />
        </div>
        <div className="bg-surface">
          <Transport player={player} />
        </div>
        <Notice level="info" icon={<MonitorUp />} title={t.editor.small} text={t.editor.smallText} className="m-3" />
        <div className="min-h-0 flex-1 bg-surface">
          <Transcript readOnly />
        </div>
      </main>
    </div>
  );
}
