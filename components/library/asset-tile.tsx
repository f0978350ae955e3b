"use client";
import { Check } from "lucide-react";
import Link from "next/link";
import { Checkbox } from "radix-ui";
import { bytes, clock, fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Clipped } from "@/components/ui/clipped";
import { cn } from "@/components/ui/cn";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { AssetThumb, KindIcon } from "./asset-thumb";

interface Props {
  asset: AssetView;
  /** Where the tile leads: the file's preview. */
  href: string;
  /** Opens the preview where it is, instead of going to `href`. */
  onOpen?: () => void;
  selected?: boolean;
  /** Absent where nothing is chosen, or the file cannot be. */
  onSelect?: (selected: boolean) => void;
}

/** A file in the grid: what it looks like, its name and its facts. */
export function AssetTile({ asset, href, onOpen, selected, onSelect }: Props) {
  const { t, locale } = useI18n();
  const kind = t.library.kinds[asset.kind as keyof typeof t.library.kinds] ?? asset.kind;
  const preparing = asset.proxy.state === "preparing";
  const facts = [
    kind,
    asset.superseded ? t.library.earlierVersion : null,
    // Its place is short: what is going on comes before what stays.
    preparing ? t.library.preparing : null,
    asset.width && asset.height ? `${asset.width} × ${asset.height}` : null,
    asset.bytes > 0 ? bytes(locale, asset.bytes) : null,
  ];
  return (
    <li
      className={cn(
        "group relative rounded-xl border bg-surface shadow-card transition-colors hover:border-line-strong",
        selected && "border-accent",
      )}
    >
      <Link
        href={href}
        scroll={false}
        onNavigate={(event) => {
          if (!onOpen) return;
          event.preventDefault();
          onOpen();
        }}
        className="block rounded-xl"
      >
        <span
          className={cn(
            "relative block aspect-video overflow-hidden rounded-t-[0.6875rem] border-b",
            // The words beside it stay readable.
            asset.superseded && "opacity-60",
          )}
        >
          <AssetThumb asset={asset} />
          {asset.seconds !== null && (
            <span className="absolute right-1.5 bottom-1.5 rounded-md bg-black/65 px-1.5 py-0.5 font-medium text-[0.6875rem] text-white tabular-nums">
              {clock(asset.seconds)}
            </span>
          )}
        </span>
        <span className="flex items-start gap-2 px-3 py-2.5 [&>svg]:mt-0.5 [&>svg]:size-3.5 [&>svg]:shrink-0 [&>svg]:text-ink-3">
          <KindIcon kind={asset.kind} />
          <span className="min-w-0">
            <Clipped lines={2} className="font-medium text-[0.8125rem] leading-snug">
              {asset.name}
            </Clipped>
            <span className="block text-ink-3 text-xs tabular-nums">
              {asset.status === "failed"
                ? t.library.failed
                : asset.status === "completed"
                  ? facts.filter(Boolean).join(" · ")
                  : t.library.making}
            </span>
            {asset.tags.length > 0 && (
              <span className="mt-1 flex flex-wrap gap-1">
                {asset.tags.map((tag) => (
                  <Clipped key={tag} className="max-w-full rounded bg-hover px-1.5 text-[0.6875rem] text-ink-2">
                    {tag}
                  </Clipped>
                ))}
              </span>
            )}
          </span>
        </span>
      </Link>
      {onSelect && (
        <Checkbox.Root
          checked={selected ?? false}
          onCheckedChange={(on) => onSelect(on === true)}
          aria-label={fill(t.library.select, { name: asset.name })}
          className="absolute top-2 left-2 grid size-6 place-items-center rounded-md border border-white/60 bg-black/45 text-white opacity-0 shadow-card transition-opacity focus-visible:opacity-100 group-hover:opacity-100 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=checked]:text-accent-ink data-[state=checked]:opacity-100 [@media(hover:none)]:opacity-100"
        >
          <Checkbox.Indicator>
            <Check className="size-3.5 stroke-3" />
          </Checkbox.Indicator>
        </Checkbox.Root>
      )}
    </li>
  );
}
