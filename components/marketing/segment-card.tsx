"use client";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { fill, number } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Segmented, Slider } from "@/components/ui/controls";
import { Field, Input, Textarea } from "@/components/ui/field";
import { LONGEST_SEGMENT, SEGMENT_MODES, SHORTEST_SEGMENT } from "@/lib/http/dialects/marketing/choices";
import { PictureField } from "./picture-field";
import type { SegmentDraft } from "./segments-draft";

interface Props {
  segment: SegmentDraft;
  /** From 0. */
  index: number;
  count: number;
  /** Whether each segment chooses how its clip is made. */
  hybrid: boolean;
  error: string | undefined;
  set: (change: Partial<SegmentDraft>) => void;
  move: (by: number) => void;
  remove: () => void;
}

/** One segment of the wizard's second step. */
export function SegmentCard({ segment, index, count, hybrid, error, set, move, remove }: Props) {
  const { t, locale } = useI18n();
  const words = t.marketing;
  const n = index + 1;
  return (
    <Card aria-label={fill(words.segmentN, { n })} className="p-4 sm:p-5">
      <header className="mb-3 flex flex-wrap items-center gap-2">
        <h2 className="display font-semibold">{fill(words.segmentN, { n })}</h2>
        <Input
          aria-label={words.role}
          placeholder={words.role}
          value={segment.role}
          maxLength={40}
          onChange={(event) => set({ role: event.target.value })}
          className="h-8 w-36"
        />
        <span className="ml-auto flex">
          <Button
            look="ghost"
            size="icon-sm"
            aria-label={fill(words.up, { n })}
            disabled={n === 1}
            onClick={() => move(-1)}
          >
            <ArrowUp />
          </Button>
          <Button
            look="ghost"
            size="icon-sm"
            aria-label={fill(words.down, { n })}
            disabled={n === count}
            onClick={() => move(1)}
          >
            <ArrowDown />
          </Button>
          <Button
            look="ghost"
            size="icon-sm"
            aria-label={fill(words.remove, { n })}
            disabled={count === 1}
            onClick={remove}
          >
            <X />
          </Button>
        </span>
      </header>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={words.prompt} error={error}>
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={segment.prompt}
              maxLength={2000}
              placeholder={words.promptPlaceholder}
              onChange={(event) => set({ prompt: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.narration} hint={words.narrationHint}>
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={segment.narration}
              maxLength={2000}
              onChange={(event) => set({ narration: event.target.value })}
            />
          )}
        </Field>
        <div className="space-y-3">
          {hybrid && (
            <Segmented
              label={words.mode}
              value={segment.mode}
              onChange={(mode) => set({ mode })}
              options={SEGMENT_MODES.map((value) => ({ value, label: words.modes[value] }))}
            />
          )}
          {segment.mode === "image_to_video" && <PictureField url={segment.imageUrl} onChange={set} />}
        </div>
        <Field label={`${words.seconds}: ${number(locale, segment.seconds)}`}>
          {({ id }) => (
            <Slider
              id={id}
              label={words.seconds}
              value={segment.seconds}
              min={SHORTEST_SEGMENT}
              max={LONGEST_SEGMENT}
              step={1}
              onChange={(seconds) => set({ seconds })}
            />
          )}
        </Field>
      </div>
    </Card>
  );
}
