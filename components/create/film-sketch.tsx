"use client";
import { useAvatars } from "@/components/data/queries";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { Shape } from "@/lib/core/media-formats";
import { THEME_SPECS } from "@/lib/timeline/theme/specs";
import { CaptionWords } from "./caption-sample";
import { type Draft, textOf } from "./draft";

/** The frame of each format: as large as fits a box of one height, so that nothing below moves when it changes. */
const FRAMES: Record<Shape, string> = {
  landscape: "aspect-video w-full",
  vertical: "aspect-[9/16] h-full",
  square: "aspect-square h-full",
  ads: "aspect-[4/5] h-full",
};
/** Look of the sketch while the studio is to choose one. */
const AUTO_THEME = "midnight";
const HEADLINE_LENGTH = 46;

/** The first sentence of a text, cut at a word when it is long. */
export function headlineOf(text: string): string {
  const [line = ""] = text.replace(/^#+\s*/, "").split(/\n|(?<=[.!?…])\s/u);
  if (line.length <= HEADLINE_LENGTH) return line.trim();
  const space = line.lastIndexOf(" ", HEADLINE_LENGTH);
  const end = space > HEADLINE_LENGTH / 2 ? space : HEADLINE_LENGTH;
  return `${line.slice(0, end).replace(/[\s,;:–-]+$/u, "")}…`;
}

/** The film as it is described so far, in one frame: its shape, colours, captions and presenter, with its own words. */
export function FilmSketch({ draft }: { draft: Draft }) {
  const { t } = useI18n();
  const avatars = useAvatars();
  const presenter = avatars.data?.avatars.find(({ id }) => id === draft.avatarId);
  const spec = THEME_SPECS[draft.theme === "auto" ? AUTO_THEME : draft.theme];
  const text = textOf(draft);
  const narrow = draft.format === "vertical";
  // Headings are shown, not spoken.
  const words = text
    .replace(/^#+ .*$/gm, "")
    .split(/\s+/)
    .filter(Boolean);
  const spoken = words.length > 2 ? words : t.create.captionWords;
  return (
    <div
      aria-hidden
      key={draft.format}
      dir="auto"
      className={cn(
        "relative flex max-h-full animate-rise flex-col justify-center overflow-hidden rounded-lg shadow-float ring-1 ring-black/10 transition-colors duration-300 dark:ring-white/10",
        narrow ? "p-2.5" : "p-4",
        FRAMES[draft.format],
      )}
      style={{ background: `linear-gradient(135deg, ${spec.bg}, ${spec.bg2})`, color: spec.text }}
    >
      <span className="absolute -top-8 -right-8 size-24 rounded-full opacity-25" style={{ background: spec.primary }} />
      <span className="mb-2 block h-0.5 w-6 rounded-full" style={{ background: spec.accent }} />
      <p
        className={cn(
          "display mb-5 line-clamp-4 hyphens-auto break-words font-bold leading-tight",
          narrow ? "text-[0.6875rem]" : "text-[0.9375rem]",
        )}
      >
        {headlineOf(text) || t.create.sketchTitle}
      </p>
      {presenter && (
        // biome-ignore lint/performance/noImgElement: our own small drawing
        <img
          src={presenter.previewUrl}
          alt=""
          width={40}
          height={40}
          className="absolute right-2.5 bottom-2.5 size-10 rounded-full object-cover ring-2"
          style={{ "--tw-ring-color": spec.accent } as React.CSSProperties}
        />
      )}
      {draft.captions !== "none" && (
        <span className="absolute inset-x-2 bottom-2.5 flex justify-center font-semibold text-[0.5625rem]">
          <CaptionWords style={draft.captions} words={spoken.slice(0, narrow ? 2 : 4)} small />
        </span>
      )}
    </div>
  );
}
