"use client";
import { Ellipsis, Eye, EyeOff, Headphones, Lock, LockOpen, Volume2, VolumeX } from "lucide-react";
import type { ReactNode } from "react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { freshId } from "@/lib/editor/fresh-id";
import type { OpInput } from "@/lib/timeline/ops";
import type { Track } from "@/lib/timeline/schema";
import { useEditor } from "../editor-context";

interface FlagProps {
  label: string;
  on: boolean;
  icon: ReactNode;
  onClick: () => void;
}

function Flag({ label, on, icon, onClick }: FlagProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={on}
      onClick={onClick}
      className={cn(
        "grid size-6 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink [&_svg]:size-3.5",
        on && "text-accent-text",
      )}
    >
      {icon}
    </button>
  );
}

const SOUNDING: readonly Track["kind"][] = ["voice", "audio", "music"];

/** Names that tracks are made with say no more than their kind, which is said in the reader's language. */
const USUAL = new Set(["", "Scenes", "Narration", "Music", "Captions"]);
const isUsual = (name: string): boolean => USUAL.has(name);

/** A track's name and switches, at its left end. */
export function TrackHead({ track }: { track: Track }) {
  const { t } = useI18n();
  const store = useEditor();
  const { id, kind, hidden, muted, locked, solo, ripple } = track;
  const name = isUsual(track.name) ? t.editor.tracks[kind] : track.name;
  const sounds = SOUNDING.includes(kind);
  const set = (changes: Partial<Pick<Track, "hidden" | "muted" | "locked" | "solo" | "ripple">>) =>
    store.edit(t.editor.steps.track, [{ op: "trackUpdate", trackId: id, set: changes }]);
  const order = store.document.tracks.map((one) => one.id);
  const move = (by: number): void => {
    store.edit(t.editor.steps.track, [{ op: "trackReorder", trackId: id, index: order.indexOf(id) + by }]);
  };
  const add = (): void => {
    const fresh: OpInput = { op: "trackAdd", track: { id: freshId("track"), kind }, index: order.indexOf(id) + 1 };
    store.edit(t.editor.steps.trackAdd, [fresh]);
  };
  return (
    <div className="group/head flex h-full items-center gap-0.5 pr-1 pl-3">
      <span className="min-w-0 flex-1 truncate font-medium text-[0.75rem] text-ink-2" title={name}>
        {name}
      </span>
      {sounds ? (
        <>
          <Flag
            label={fill(t.editor.track.mute, { name })}
            on={muted}
            icon={muted ? <VolumeX /> : <Volume2 />}
            onClick={() => set({ muted: !muted })}
          />
          <Flag
            label={fill(t.editor.track.solo, { name })}
            on={solo}
            icon={<Headphones />}
            onClick={() => set({ solo: !solo })}
          />
        </>
      ) : (
        <Flag
          label={fill(t.editor.track.hide, { name })}
          on={hidden}
          icon={hidden ? <EyeOff /> : <Eye />}
          onClick={() => set({ hidden: !hidden })}
        />
      )}
      <Flag
        label={fill(t.editor.track.lock, { name })}
        on={locked}
        icon={locked ? <Lock /> : <LockOpen />}
        onClick={() => set({ locked: !locked })}
      />
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={fill(t.editor.track.more, { name })}
            className="grid size-6 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink [&_svg]:size-3.5"
          >
            <Ellipsis />
          </button>
        }
      >
        <MenuItem onSelect={() => move(1)}>{sounds ? t.editor.track.down : t.editor.track.up}</MenuItem>
        <MenuItem onSelect={() => move(-1)}>{sounds ? t.editor.track.up : t.editor.track.down}</MenuItem>
        <MenuItem onSelect={() => set({ ripple: !ripple })}>
          {ripple ? t.editor.track.noRipple : t.editor.track.ripple}
        </MenuItem>
        <MenuItem
          onSelect={() => store.edit(t.editor.steps.gaps, [{ op: "closeGaps", trackId: id, newId: freshId("item") }])}
        >
          {t.editor.track.gaps}
        </MenuItem>
        <MenuLine />
        <MenuItem onSelect={add}>{t.editor.track.add}</MenuItem>
        <MenuItem danger onSelect={() => store.edit(t.editor.steps.trackRemove, [{ op: "trackRemove", trackId: id }])}>
          {t.editor.track.remove}
        </MenuItem>
      </Menu>
    </div>
  );
}
