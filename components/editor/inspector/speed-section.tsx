"use client";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/controls";
import { freshId } from "@/lib/editor/fresh-id";
import type { ItemOf } from "@/lib/timeline/schema";
import { useEditor } from "../editor-context";
import { NumberRow, Row, Section } from "./fields";
import { useSet } from "./use-set";

type Played = ItemOf<"audio"> | ItemOf<"music"> | ItemOf<"video">;
const USUAL = [0.5, 1, 1.5, 2];

/** How fast a file is played. */
export function SpeedSection({ item }: { item: Played }) {
  const { t } = useI18n();
  const store = useEditor();
  const { set } = useSet(item);
  const words = t.editor.inspector;
  const isClip = item.kind === "video";
  const speed = (value: number): void => {
    store.edit(t.editor.steps.speed, [{ op: "setSpeed", id: item.id, speed: value, newId: freshId("item") }]);
  };
  return (
    <Section title={words.speed}>
      <NumberRow
        label={words.speed}
        value={item.speed}
        min={isClip ? 0.1 : 0.25}
        max={isClip ? 16 : 4}
        step={0.05}
        digits={2}
        unit="×"
        onChange={speed}
      />
      <div className="flex gap-1.5 pl-22">
        {USUAL.map((value) => (
          <Button
            key={value}
            size="sm"
            look={item.speed === value ? "solid" : "outline"}
            className="h-7 px-2"
            onClick={() => speed(value)}
          >
            {value}×
          </Button>
        ))}
      </div>
      <Row label={words.keepPitch}>
        <Switch label={words.keepPitch} checked={item.keepPitch} onChange={(keepPitch) => set({ keepPitch })} />
      </Row>
      {item.kind === "video" && (
        <Row label={words.reverse}>
          <Switch
            label={words.reverse}
            checked={item.reverse}
            onChange={(reverse) => store.edit(t.editor.steps.reverse, [{ op: "setReverse", ids: [item.id], reverse }])}
          />
        </Row>
      )}
    </Section>
  );
}
