"use client";
import { CircleAlert } from "lucide-react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Notice } from "@/components/ui/states";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { AssetThumb } from "./asset-thumb";
import { ProxyState } from "./proxy-state";

/** The file itself: seen, played or heard. */
export function AssetPreview({ asset }: { asset: AssetView }) {
  const { t, saying } = useI18n();
  const label = fill(t.library.preview, { name: asset.name });
  const box = "max-h-[46vh] min-h-40 w-full rounded-lg border bg-sunken object-contain";
  if (asset.status === "failed") {
    return (
      <Notice level="error" icon={<CircleAlert />} title={t.library.failed} text={asset.error && saying(asset.error)} />
    );
  }
  if (asset.status !== "completed" || asset.url === "") {
    return <AssetThumb asset={asset} className="aspect-video rounded-lg border" />;
  }
  if (asset.playUrl === "") return <ProxyState asset={asset} />;
  if (asset.mime.startsWith("image/")) {
    // biome-ignore lint/performance/noImgElement: a picture of our own storage, in its own size
    return <img src={asset.url} alt={label} className={box} />;
  }
  if (asset.mime.startsWith("video/")) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a bare file; a film's captions are on its own page
      <video
        key={asset.playUrl}
        src={asset.playUrl}
        poster={asset.thumbnailUrl ?? undefined}
        aria-label={label}
        controls
        playsInline
        preload="metadata"
        className={box}
      />
    );
  }
  if (asset.mime.startsWith("audio/")) {
    return (
      <div className="overflow-hidden rounded-lg border bg-sunken">
        <AssetThumb asset={asset} className="h-28" />
        {/* biome-ignore lint/a11y/useMediaCaption: a sound without a picture; a voice's words are its prompt below */}
        <audio
          key={asset.playUrl}
          src={asset.playUrl}
          aria-label={label}
          controls
          preload="metadata"
          className="block w-full p-2"
        />
      </div>
    );
  }
  return (
    <div className="grid h-32 place-items-center rounded-lg border bg-sunken text-[0.8125rem] text-ink-3">
      {t.library.noPreview}
    </div>
  );
}
