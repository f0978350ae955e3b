"use client";
import type { PlayerRef } from "@remotion/player";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useFilm } from "@/components/data/queries";
import { ExportDialog } from "@/components/films/export-dialog";
import { useI18n } from "@/components/i18n/provider";
import { useTabTitle } from "@/components/shell/use-tab-title";
import { SHAPES } from "@/lib/core/media-formats";
import { ActionsContext, useShortcuts } from "./actions/actions-context";
import { KeysDialog } from "./actions/keys-dialog";
import { EditorPalette } from "./actions/palette";
import type { ActionContext } from "./actions/registry";
import { useEditor, useEditorState } from "./editor-context";
import { EditorHeader } from "./header";
import { Inspector } from "./inspector/inspector";
import { LeftPanel } from "./left-panel";
import { ReadOnly } from "./read-only";
import { Splitter } from "./splitter";
import { Canvas } from "./stage/canvas";
import { SafeAreas } from "./stage/safe-areas";
import { Stage } from "./stage/stage";
import { Transport } from "./stage/transport";
import { ClipMenu } from "./timeline/clip-menu";
import { TimelinePanel } from "./timeline/timeline-panel";
import { TimelineToolbar } from "./timeline/toolbar";
import { usePanelSize } from "./use-panel-size";
import { useWide } from "./use-wide";

type Window = Parameters<ActionContext["open"]>[0];

/** All of the editor, once its document is there. */
export function Workspace() {
  const { t } = useI18n();
  const store = useEditor();
  const title = useEditorState((state) => state.document.title);
  useTabTitle(title || undefined);
  const player = useRef<PlayerRef>(null);
  const [shown, setShown] = useState<Window>();
  const { data: film } = useFilm(store.filmId);
  const wide = useWide();

  const context = useMemo<ActionContext>(
    () => ({
      ...{ store, player, t },
      open: (window) => {
        // What is exported is what the studio has.
        if (window === "export") void store.flush();
        setShown(window);
      },
    }),
    [store, t],
  );
  const run = useShortcuts(context, wide ? undefined : "play");
  const actions = useMemo(() => ({ run }), [run]);
  useEffect(() => {
    const onHide = () => window.document.visibilityState === "hidden" && void store.flush();
    window.document.addEventListener("visibilitychange", onHide);
    return () => window.document.removeEventListener("visibilitychange", onHide);
  }, [store]);

  const close = () => setShown(undefined);
  const format = SHAPES.find((shape) => shape === film?.format) ?? "landscape";
  const at = store.playhead.frame / store.document.fps;
  return (
    <ActionsContext.Provider value={actions}>
      {wide ? <Panels player={player} /> : <ReadOnly player={player} />}
      <KeysDialog open={shown === "keys"} onClose={close} />
      <EditorPalette open={shown === "palette"} onClose={close} run={run} />
      {film && (
        <ExportDialog
          film={film}
          asked={shown === "export" ? { kind: "film", format, at } : undefined}
          onClose={close}
        />
      )}
    </ActionsContext.Provider>
  );
}

function Panels({ player }: { player: RefObject<PlayerRef | null> }) {
  const { t } = useI18n();
  const rate = useEditorState((state) => state.rate);
  const left = usePanelSize("left", 320, { least: 240, most: 560 });
  const right = usePanelSize("right", 300, { least: 240, most: 480 });
  const below = usePanelSize("below", 320, { least: 160, most: 620 });
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <EditorHeader />
      <main className="flex min-h-0 flex-1">
        <div className="min-w-0 shrink-0 bg-surface" style={{ width: left.size }}>
          <LeftPanel />
        </div>
        <Splitter label={t.editor.splitters.left} axis="x" panel={left} />
        <div className="flex min-w-0 flex-1 flex-col bg-sunken">
          <Stage player={player} rate={rate} label={t.editor.stage}>
            <SafeAreas />
            <Canvas />
          </Stage>
          <div className="bg-surface">
            <Transport player={player} />
          </div>
        </div>
        <Splitter label={t.editor.splitters.right} axis="x" reversed panel={right} />
        <div className="min-w-0 shrink-0" style={{ width: right.size }}>
          <Inspector />
        </div>
      </main>
      <section aria-label={t.editor.timeline} className="flex shrink-0 flex-col" style={{ height: below.size }}>
        <Splitter label={t.editor.splitters.below} axis="y" reversed panel={below} />
        <TimelineToolbar />
        <ClipMenu label={t.editor.tools}>
          <div className="flex min-h-0 flex-1 flex-col">
            <TimelinePanel />
          </div>
        </ClipMenu>
      </section>
    </div>
  );
}
