"use client";
import { Skeleton } from "@/components/ui/states";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { AssetTile } from "./asset-tile";

const grid = "grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5";

interface Props {
  assets: AssetView[];
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
  chosen: AssetView[];
  onSelect: (asset: AssetView, on: boolean) => void;
}

export function AssetGrid({ assets, hrefOf, onOpen, chosen, onSelect }: Props) {
  return (
    <ul className={grid}>
      {assets.map((asset) => (
        <AssetTile
          key={asset.id}
          asset={asset}
          href={hrefOf(asset.id)}
          onOpen={() => onOpen(asset.id)}
          selected={chosen.some(({ id }) => id === asset.id)}
          onSelect={(on) => onSelect(asset, on)}
        />
      ))}
    </ul>
  );
}

export function AssetGridSkeleton() {
  return (
    <div className={grid} aria-busy>
      {Array.from({ length: 10 }, (_, index) => index).map((index) => (
        <Skeleton key={index} className="aspect-[3/2] h-auto rounded-xl" />
      ))}
    </div>
  );
}
