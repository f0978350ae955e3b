"use client";
import { MousePointerClick } from "lucide-react";
import { fill, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { timecode } from "@/lib/editor/ruler";
import { itemsById, type PlacedItem } from "@/lib/timeline/ops/core/diff";
import type { Item } from "@/lib/timeline/schema";
import { useEditorState } from "../editor-context";
import { AnimationSection } from "./animation-section";
import { CaptionsSection } from "./captions-section";
import { FilmSection } from "./film-section";
import { PictureSection } from "./picture-section";
import { SceneSection } from "./scene-section";
import { ShapeSection } from "./shape-section";
import { SoundSection } from "./sound-section";
import { SpeedSection } from "./speed-section";
import { TextSection } from "./text-section";

const isDrawn = (item: Item): item is Extract<Item, { opacity: number }> => "opacity" in item;

/** What can be set of the chosen item; of the film where none is chosen. */
export function Inspector() {
  const { t, locale } = useI18n();
  const selection = useEditorState((state) => state.selection);
  const document = useEditorState((state) => state.document);
  const [first] = selection;
  const item = first && selection.size === 1 ? itemsById(document).get(first) : undefined;
  return (
    <aside
      aria-label={t.editor.inspector.title}
      className="thin-scroll flex h-full flex-col overflow-y-auto bg-surface"
    >
      {item ? (
        <ItemForm key={item.id} item={item} fps={document.fps} />
      ) : selection.size > 1 ? (
        <p className="flex flex-col items-center gap-2 px-6 py-12 text-center text-ink-3 text-sm">
          <MousePointerClick className="size-5" aria-hidden />
          {plural(locale, selection.size, t.editor.inspector.several)}
        </p>
      ) : (
        <FilmSection />
      )}
    </aside>
  );
}

function ItemForm({ item, fps }: { item: PlacedItem; fps: number }) {
  const { t } = useI18n();
  const sounds = item.kind === "audio" || item.kind === "music" || item.kind === "video";
  return (
    <>
      <div className="border-b px-4 py-3">
        <h2 className="font-semibold text-sm">{t.editor.kinds[item.kind]}</h2>
        <p className="mt-0.5 text-ink-3 text-xs tabular-nums">
          {fill(t.editor.inspector.when, {
            from: timecode(item.from, fps),
            to: timecode(item.from + item.durationInFrames, fps),
          })}
        </p>
      </div>
      {item.kind === "text" && <TextSection item={item} />}
      {item.kind === "scene" && <SceneSection item={item} />}
      {item.kind === "shape" && <ShapeSection item={item} />}
      {item.kind === "captions" && <CaptionsSection item={item} />}
      {isDrawn(item) && <PictureSection item={item} fps={fps} />}
      {sounds && <SoundSection item={item} fps={fps} />}
      {sounds && <SpeedSection item={item} />}
      {"keyframes" in item || isDrawn(item) || sounds ? <AnimationSection item={item} /> : null}
    </>
  );
}
