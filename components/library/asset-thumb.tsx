"use client";
import { AudioLines, Captions, CircleAlert, FileText, Film, ImageIcon, LoaderCircle, Mic, Music } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { AssetView } from "@/lib/http/dialects/ui/library";

const ICONS: Record<string, ReactNode> = {
  image: <ImageIcon />,
  thumbnail: <ImageIcon />,
  video: <Film />,
  film: <Film />,
  voice: <Mic />,
  audio: <AudioLines />,
  music: <Music />,
  caption: <Captions />,
};

/** The kind's icon. */
export function KindIcon({ kind }: { kind: string }) {
  return ICONS[kind] ?? <FileText />;
}

/** Heights of a drawn sound, in per cent; different for each file, always the same for one. */
function bars(id: string): number[] {
  let state = [...id].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261);
  return Array.from({ length: 28 }, () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519);
    return 18 + (Math.abs(state ^ (state >>> 13)) % 64);
  });
}

/** Widths to heights between which a picture loses little in a tile; others are shown whole, on a ground. */
const NEAR = { from: 1.2, to: 2.4 };

function fits({ width, height }: AssetView): string {
  const ratio = width && height ? width / height : 0;
  return ratio >= NEAR.from && ratio <= NEAR.to ? "object-cover" : "object-contain";
}

/** What a file looks like: its picture, a clip's first frame, a drawn sound, or the icon of its kind. */
export function AssetThumb({ asset, className }: { asset: AssetView; className?: string }) {
  const box = cn(
    "relative grid size-full place-items-center overflow-hidden bg-sunken text-ink-3 [&>svg]:size-6",
    className,
  );
  if (asset.status === "failed") {
    return (
      <span className={cn(box, "text-danger")}>
        <CircleAlert aria-hidden />
      </span>
    );
  }
  if (asset.status !== "completed") {
    return (
      <span className={box}>
        <LoaderCircle className="animate-spin" aria-hidden />
      </span>
    );
  }
  if (asset.thumbnailUrl) {
    return (
      <span className={box}>
        {/* biome-ignore lint/performance/noImgElement: a thumbnail of our own storage */}
        <img src={asset.thumbnailUrl} alt="" loading="lazy" className={cn("absolute inset-0 size-full", fits(asset))} />
      </span>
    );
  }
  if ((asset.group === "film" || asset.group === "video") && asset.playUrl !== "") {
    return (
      <span className={box}>
        <video
          src={`${asset.playUrl}#t=1`}
          preload="metadata"
          muted
          playsInline
          aria-hidden
          className={cn("absolute inset-0 size-full", fits(asset))}
        />
      </span>
    );
  }
  if (asset.group === "sound" || asset.group === "music") {
    return (
      <span aria-hidden className={cn(box, "grid-flow-col grid-cols-none items-center justify-center gap-[3px] px-4")}>
        {bars(asset.id).map((height, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars of one file never move
          <span key={index} className="w-[3px] rounded-full bg-accent/55" style={{ height: `${height * 0.6}px` }} />
        ))}
      </span>
    );
  }
  return (
    <span aria-hidden className={box}>
      <KindIcon kind={asset.kind} />
    </span>
  );
}
