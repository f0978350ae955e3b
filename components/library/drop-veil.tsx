"use client";
import { ImagePlus } from "lucide-react";

/** Over the page while files are held above it. */
export function DropVeil({ shown, title, text }: { shown: boolean; title: string; text: string }) {
  if (!shown) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-canvas/85 p-6 backdrop-blur-sm">
      <div className="corners grid w-full max-w-md place-items-center rounded-2xl border border-accent border-dashed bg-accent-soft px-8 py-14 text-center">
        <ImagePlus className="size-8 text-accent-text" aria-hidden />
        <p className="display mt-4 font-semibold text-lg">{title}</p>
        <p className="mt-1 text-[0.8125rem] text-ink-2">{text}</p>
      </div>
    </div>
  );
}
