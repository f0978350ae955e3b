"use client";
import { useEditorState } from "../editor-context";

/** Shares of a tall picture that TikTok, Reels and Shorts cover with their own buttons and words: the most that one of them does. */
const TALL = { top: 0.14, right: 0.13, bottom: 0.25, left: 0.06 };
/** Shares of a wide one outside of which players put their controls and televisions may cut (EBU R 95). */
const WIDE = { top: 0.05, right: 0.05, bottom: 0.1, left: 0.05 };

/** Where words and faces are seen on every site: inside of the line. */
export function SafeAreas() {
  const guides = useEditorState((state) => state.guides);
  const { width, height } = useEditorState((state) => state.document);
  if (!guides) return null;
  const { top, right, bottom, left } = height > width ? TALL : WIDE;
  const inset = [top, right, bottom, left].map((share) => `${share * 100}%`).join(" ");
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      <span className="absolute border border-white/80 border-dashed mix-blend-difference" style={{ inset }} />
      <span className="absolute inset-x-0 top-1/2 h-px bg-white/40 mix-blend-difference" />
      <span className="absolute inset-y-0 left-1/2 w-px bg-white/40 mix-blend-difference" />
    </div>
  );
}
