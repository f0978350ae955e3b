import { cn } from "@/components/ui/cn";
import type { CaptionStyle } from "@/lib/timeline/schema/overlays";

const WRAP: Record<CaptionStyle, string> = {
  classic: "rounded bg-black/70 px-1.5 py-0.5 text-white",
  karaoke: "text-white/55",
  boxed: "gap-0.5! text-white",
  bold: "font-extrabold uppercase text-white text-[0.6875rem] [text-shadow:0_0_3px_black,0_1px_0_black]",
  minimal: "font-normal text-white/90 text-[0.625rem]",
  pop: "font-extrabold text-white [text-shadow:0_2px_0_black]",
};

const WORD: Record<CaptionStyle, (spoken: boolean) => string> = {
  classic: () => "",
  karaoke: (spoken) => (spoken ? "text-[#ffd166]" : ""),
  boxed: (spoken) => cn("rounded px-1", spoken ? "bg-[#ffd166] text-black" : "bg-black/60"),
  bold: (spoken) => (spoken ? "text-[#ffe14d]" : ""),
  minimal: () => "",
  pop: (spoken) => (spoken ? "inline-block -rotate-3 scale-125 text-[#5ef2c2]" : ""),
};

/** Words as a caption style writes them; the third one is being spoken. */
export function CaptionWords({ style, words, small }: { style: CaptionStyle; words: string[]; small?: boolean }) {
  return (
    <span
      className={cn(
        "flex flex-wrap items-center justify-center gap-x-[0.4em] max-sm:text-[0.5625rem]",
        WRAP[style],
        small && "text-[0.5625rem]",
      )}
    >
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is what it is
        <span key={index} className={WORD[style](style === "karaoke" ? index < 3 : index === 2)}>
          {word}
        </span>
      ))}
    </span>
  );
}

interface Props {
  style: CaptionStyle | "none";
  words: string[];
  none: string;
}

/** A caption style in miniature on a dark frame. */
export function CaptionSample({ style, words, none }: Props) {
  return (
    <span
      aria-hidden
      className="flex h-16 items-end justify-center rounded-md bg-linear-to-br from-[#2b3a55] to-[#0f1626] px-1 pb-2 font-semibold text-[0.6875rem]"
    >
      {style === "none" ? (
        <span className="self-center font-normal text-white/50">{none}</span>
      ) : (
        <CaptionWords style={style} words={words} />
      )}
    </span>
  );
}
