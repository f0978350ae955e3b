import { type MiniKind, MiniScene } from "@/components/scenes/mini-scene";
import type { ThemeId } from "@/lib/timeline/schema/parts";

type Shot = [ThemeId, MiniKind];

const COLUMNS: Shot[][] = [
  [
    ["midnight", "title"],
    ["paper", "chart"],
    ["forest", "points"],
    ["sunrise", "number"],
    ["slate", "process"],
  ],
  [
    ["sunrise", "quote"],
    ["neon", "chart"],
    ["editorial", "title"],
    ["mint", "donut"],
    ["midnight", "map"],
  ],
  [
    ["mint", "process"],
    ["editorial", "number"],
    ["slate", "donut"],
    ["neon", "points"],
    ["paper", "quote"],
  ],
];

/** A wall of scenes drifting by, in every theme: what the studio makes, at a glance. */
export function Storyboard() {
  return (
    <div
      aria-hidden
      className="absolute -inset-x-24 -top-24 bottom-0 grid -rotate-6 grid-cols-3 gap-5 [mask-image:linear-gradient(to_bottom,black_45%,transparent_80%)]"
    >
      {COLUMNS.map((column, index) => (
        <div
          key={column[0]?.join()}
          className="flex animate-drift flex-col gap-5"
          style={{ animationDuration: `${58 + index * 16}s`, animationDirection: index % 2 ? "reverse" : "normal" }}
        >
          {[...column, ...column].map(([theme, kind], place) => (
            <div
              key={`${theme}-${kind}-${place < column.length ? "a" : "b"}`}
              className="overflow-hidden rounded-xl shadow-float ring-1 ring-black/10 dark:ring-white/10"
            >
              <MiniScene theme={theme} kind={kind} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
