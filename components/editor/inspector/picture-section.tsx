"use client";
import { useI18n } from "@/components/i18n/provider";
import type { Item } from "@/lib/timeline/schema";
import type { Box } from "@/lib/timeline/schema/parts";
import { TRANSITION_KINDS } from "@/lib/timeline/schema/parts";
import { useEditor } from "../editor-context";
import { ChoiceRow, NumberRow, Section } from "./fields";
import { useSet } from "./use-set";

type Drawn = Extract<Item, { opacity: number }>;
const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1, rotation: 0 };
const FITS = ["cover", "contain"] as const;

/** Where something drawn stands, and how it comes and goes. */
export function PictureSection({ item, fps }: { item: Drawn; fps: number }) {
  const { t } = useI18n();
  const { set } = useSet(item);
  const words = t.editor.inspector;
  const box = "box" in item || item.kind === "image" || item.kind === "video" ? (item.box ?? WHOLE) : undefined;
  const place = (changes: Partial<Box>) => set({ box: { ...(box ?? WHOLE), ...changes } }, t.editor.steps.place);
  const percentage = (label: string, name: "x" | "y" | "width" | "height") => (
    <NumberRow
      label={label}
      value={(box?.[name] ?? 0) * 100}
      min={name === "x" || name === "y" ? -200 : 1}
      max={name === "x" || name === "y" ? 200 : 400}
      step={0.5}
      digits={1}
      unit="%"
      onChange={(value) => place({ [name]: value / 100 })}
    />
  );
  return (
    <>
      {box && (
        <Section title={words.place}>
          {percentage(words.x, "x")}
          {percentage(words.y, "y")}
          {percentage(words.width, "width")}
          {percentage(words.height, "height")}
          <NumberRow
            label={words.rotation}
            value={box.rotation}
            min={-360}
            max={360}
            step={1}
            unit="°"
            onChange={(rotation) => place({ rotation })}
          />
          {"fit" in item && (
            <ChoiceRow
              label={words.fit}
              value={item.fit}
              options={FITS.map((value) => ({ value, label: words.fits[value] }))}
              onChange={(fit) => set({ fit })}
            />
          )}
        </Section>
      )}
      {(item.kind === "image" || item.kind === "video") && <CropSection item={item} />}
      <Section title={words.look}>
        <NumberRow
          slider
          label={words.opacity}
          value={item.opacity * 100}
          min={0}
          max={100}
          step={1}
          unit="%"
          onChange={(opacity) => set({ opacity: opacity / 100 })}
        />
        <Fades item={item} fps={fps} />
        <TransitionRow item={item} fps={fps} />
      </Section>
    </>
  );
}

/** Seconds in which something comes and goes. */
export function Fades({
  item,
  fps,
}: {
  item: { fadeIn: number; fadeOut: number; durationInFrames: number } & Item;
  fps: number;
}) {
  const { t } = useI18n();
  const { set } = useSet(item);
  const most = Math.min(10, item.durationInFrames / fps);
  return (["fadeIn", "fadeOut"] as const).map((name) => (
    <NumberRow
      key={name}
      slider
      label={t.editor.inspector[name]}
      value={item[name] / fps}
      min={0}
      max={most}
      step={0.1}
      digits={1}
      unit=" s"
      onChange={(seconds) => set({ [name]: Math.round(seconds * fps) }, t.editor.steps.fade)}
    />
  ));
}

function TransitionRow({ item, fps }: { item: Drawn; fps: number }) {
  const { t } = useI18n();
  const store = useEditor();
  const words = t.editor.inspector;
  const now = item.transitionIn;
  const put = (kind: (typeof TRANSITION_KINDS)[number], frames: number): void => {
    const transition = kind === "cut" ? null : { kind, frames, direction: now?.direction ?? ("left" as const) };
    store.edit(t.editor.steps.transition, [{ op: "transitionSet", id: item.id, transition }], {
      merge: `${item.id}.transition`,
    });
  };
  const frames = now?.frames ?? Math.min(Math.round(fps / 2), item.durationInFrames);
  return (
    <>
      <ChoiceRow
        label={words.transition}
        value={now?.kind ?? "cut"}
        options={TRANSITION_KINDS.map((value) => ({ value, label: t.editor.transitions[value] }))}
        onChange={(kind) => put(kind, frames)}
      />
      {now && now.kind !== "cut" && (
        <NumberRow
          slider
          label={words.length}
          value={now.frames / fps}
          min={1 / fps}
          max={Math.min(4, item.durationInFrames / fps, 240 / fps)}
          step={1 / fps}
          digits={2}
          unit=" s"
          onChange={(seconds) => put(now.kind, Math.max(1, Math.round(seconds * fps)))}
        />
      )}
    </>
  );
}

const SIDES = ["left", "top", "right", "bottom"] as const;
const UNCUT = { left: 0, top: 0, right: 0, bottom: 0 };

/** How much of a picture is cut off at its edges. */
function CropSection({ item }: { item: Extract<Drawn, { kind: "image" | "video" }> }) {
  const { t } = useI18n();
  const { set } = useSet(item);
  const crop = item.crop ?? UNCUT;
  const opposite = { left: "right", right: "left", top: "bottom", bottom: "top" } as const;
  return (
    <Section title={t.editor.inspector.crop}>
      {SIDES.map((side) => (
        <NumberRow
          key={side}
          slider
          label={t.editor.inspector.sides[side]}
          value={crop[side] * 100}
          min={0}
          max={Math.floor(99 - crop[opposite[side]] * 100)}
          step={1}
          unit="%"
          onChange={(share) => set({ crop: { ...crop, [side]: share / 100 } }, t.editor.steps.crop)}
        />
      ))}
      <NumberRow
        slider
        label={t.editor.inspector.radius}
        value={item.radius}
        min={0}
        max={400}
        step={1}
        onChange={(radius) => set({ radius })}
      />
    </Section>
  );
}
