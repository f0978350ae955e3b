"use client";
import { ArrowDown, ArrowUp, Images, Plus, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { fill, number } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Textarea } from "@/components/ui/field";
import type { Timeline } from "@/lib/timeline/schema";
import type { EditedScene } from "./use-review";
import { useVisualName } from "./use-visual-name";
import { SEEN_AT } from "./visual-dialog";

const SceneFrame = dynamic(() => import("./scene-frame"), { ssr: false });

interface Props {
  scene: EditedScene;
  index: number;
  count: number;
  timeline: Timeline;
  /** A recording says it: words and order stay. */
  isSpoken: boolean;
  onText: (text: string) => void;
  onVisual: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  onAdd: () => void;
}

/** One scene of the script: its picture, its words, and its place. */
export function SceneRow(props: Props) {
  const { scene, index, count, timeline, isSpoken, onText, onVisual, onMove, onRemove, onAdd } = props;
  const { t, locale } = useI18n();
  const nameOf = useVisualName();
  const { shown } = scene;
  const n = index + 1;
  const isStale = shown !== undefined && (shown.text !== scene.text || scene.visual !== undefined);
  const isEmpty = scene.id !== null && scene.text.trim() === "";
  return (
    <li>
      <Card className="grid gap-x-4 gap-y-3 p-3 sm:grid-cols-[minmax(9rem,13rem)_minmax(0,1fr)] sm:p-4">
        <div className={cn("transition-opacity", isStale && "opacity-50")}>
          {shown ? (
            <div className="relative">
              <SceneFrame timeline={timeline} frame={shown.from + Math.floor(shown.durationInFrames * SEEN_AT)} />
              <button
                type="button"
                onClick={onVisual}
                aria-label={`${t.review.visual}: ${fill(t.review.scene, { n })}`}
                className="absolute inset-0 rounded-lg"
              />
            </div>
          ) : (
            <div
              className="dotted rounded-lg border border-dashed"
              style={{ aspectRatio: timeline.width / timeline.height }}
            />
          )}
        </div>
        <div className="flex min-w-0 flex-col">
          <div className="mb-1.5 flex items-center gap-0.5">
            <h2 className="display mr-2 font-semibold text-sm">{fill(t.review.scene, { n })}</h2>
            {shown && (
              <span className="min-w-0 text-ink-3 text-xs tabular-nums">
                {nameOf(shown.visual)} · {fill(t.review.seconds, { n: number(locale, Math.max(1, shown.seconds)) })}
              </span>
            )}
            <span className="flex-1" />
            {!isSpoken && (
              <>
                <Button
                  look="ghost"
                  size="icon-sm"
                  disabled={index === 0}
                  aria-label={fill(t.review.moveUp, { n })}
                  onClick={() => onMove(-1)}
                >
                  <ArrowUp />
                </Button>
                <Button
                  look="ghost"
                  size="icon-sm"
                  disabled={index === count - 1}
                  aria-label={fill(t.review.moveDown, { n })}
                  onClick={() => onMove(1)}
                >
                  <ArrowDown />
                </Button>
                <Button
                  look="ghost"
                  size="icon-sm"
                  disabled={count === 1}
                  aria-label={fill(t.review.remove, { n })}
                  onClick={onRemove}
                >
                  <Trash2 />
                </Button>
              </>
            )}
          </div>
          <Textarea
            dir="auto"
            aria-label={fill(t.review.words, { n })}
            aria-invalid={isEmpty}
            readOnly={isSpoken}
            maxLength={4000}
            value={scene.text}
            placeholder={t.review.addPlaceholder}
            onChange={(event) => onText(event.target.value)}
            className="field-sizing-content min-h-20 flex-1"
          />
          {isEmpty && <p className="mt-1 text-danger text-xs">{t.review.empty}</p>}
          <div className="-ml-2 mt-1 flex flex-wrap gap-1">
            <Button look="ghost" size="sm" disabled={!shown} onClick={onVisual}>
              <Images />
              {t.review.visual}
            </Button>
            {!isSpoken && (
              <Button
                look="ghost"
                size="sm"
                aria-label={`${t.review.add} ${fill(t.review.addHere, { n })}`}
                onClick={onAdd}
              >
                <Plus />
                {t.review.add}
              </Button>
            )}
          </div>
        </div>
      </Card>
    </li>
  );
}
