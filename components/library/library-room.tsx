"use client";
import { useQueryClient } from "@tanstack/react-query";
import { SquarePlus, Upload, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { useUploads } from "@/components/create/use-uploads";
import { assetFilter } from "@/components/data/filters";
import { QueryError } from "@/components/data/query-error";
import { addressWith, useListParams } from "@/components/data/use-list-params";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/controls";
import { Select } from "@/components/ui/menu";
import { Pager } from "@/components/ui/pager";
import { SearchBox } from "@/components/ui/search-box";
import { EmptyState } from "@/components/ui/states";
import { ASSET_ORIGINS, type AssetView, GROUP_NAMES } from "@/lib/http/dialects/ui/library";
import { AssetGrid, AssetGridSkeleton } from "./asset-grid";
import { AssetSheet } from "./asset-sheet";
import { DropVeil } from "./drop-veil";
import { useAssets } from "./queries";
import { UploadList } from "./upload-list";
import { useFileDrop } from "./use-file-drop";
import { useInFilm } from "./use-in-film";

/** Every file of the account: found, looked at, brought in, and used again. */
export function LibraryRoom() {
  const { t, locale } = useI18n();
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const client = useQueryClient();
  const list = useListParams("kind");
  const inFilm = useInFilm();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<AssetView[]>([]);
  const origins = useListParams("origin");
  const filtered = list.search !== "" || list.filter !== "all" || origins.filter !== "all";
  const assets = useAssets(assetFilter(list, origins.filter));
  const onUploaded = useCallback(() => client.invalidateQueries({ queryKey: ["assets"] }), [client]);
  const { pending, add, drop } = useUploads(onUploaded);
  const over = useFileDrop(add);
  /** This page's address with a file's preview open. */
  const addressOf = (asset: string) => {
    const next = new URLSearchParams(params);
    next.set("asset", asset);
    return `${pathname}?${next}`;
  };
  const open = (asset: string) => window.history.pushState(null, "", addressWith({ asset }));
  const close = () => window.history.replaceState(null, "", addressWith({ asset: undefined }));
  const select = (asset: AssetView, on: boolean) =>
    setChosen((before) => (on ? [...before, asset] : before.filter(({ id }) => id !== asset.id)));
  const upload = (
    <Button look="primary" onClick={() => input.current?.click()}>
      <Upload />
      {t.library.upload}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t.library.title}
        text={t.library.subtitle}
        action={(filtered || assets.data?.total !== 0) && upload}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept="image/*,video/*,audio/*"
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <SearchBox
          label={t.library.searchPlaceholder}
          value={list.search}
          onChange={list.setSearch}
          className="w-full sm:w-72"
        />
        <div className="thin-scroll -mx-1 max-w-full overflow-x-auto px-1 py-0.5">
          <Segmented
            label={t.library.filterGroup}
            value={list.filter}
            onChange={list.setFilter}
            options={(["all", ...GROUP_NAMES] as const).map((value) => ({ value, label: t.library.groups[value] }))}
          />
        </div>
        <Select
          label={t.library.filterOrigin}
          value={origins.filter}
          onChange={origins.setFilter}
          options={(["all", ...ASSET_ORIGINS] as const).map((value) => ({ value, label: t.library.origins[value] }))}
        />
        {assets.data && (
          <span className="ml-auto text-[0.8125rem] text-ink-3 tabular-nums">
            {plural(locale, assets.data.total, t.library.total)}
          </span>
        )}
      </div>
      <UploadList pending={pending} onDrop={drop} />
      {assets.isPending && <AssetGridSkeleton />}
      {assets.isError && (
        <Card>
          <QueryError error={assets.error} onRetry={() => void assets.refetch()} />
        </Card>
      )}
      {assets.data?.items.length === 0 && (
        <Card className="border-dashed">
          <EmptyState
            art={<EmptyArt variant="film" />}
            title={filtered ? t.library.noMatch : t.library.emptyTitle}
            text={filtered ? t.library.noMatchText : t.library.emptyText}
            action={
              filtered ? (
                <Button onClick={() => router.replace(pathname, { scroll: false })}>{t.common.clear}</Button>
              ) : (
                upload
              )
            }
          />
        </Card>
      )}
      {assets.data && assets.data.items.length > 0 && (
        <AssetGrid assets={assets.data.items} hrefOf={addressOf} onOpen={open} chosen={chosen} onSelect={select} />
      )}
      {assets.data && <Pager page={assets.data.page} pages={assets.data.pages} onChange={list.setPage} />}
      {chosen.length > 0 && (
        <div
          role="toolbar"
          aria-label={plural(locale, chosen.length, t.library.selected)}
          className="fixed inset-x-0 bottom-4 z-30 mx-auto flex w-fit max-w-[calc(100vw-2rem)] animate-rise items-center gap-3 rounded-xl border bg-raised py-2 pr-2 pl-4 shadow-float max-md:bottom-[5.25rem]"
        >
          <span className="whitespace-nowrap text-[0.8125rem] tabular-nums" title={t.library.useHint}>
            {plural(locale, chosen.length, t.library.selected)}
          </span>
          <Button look="primary" size="sm" onClick={() => inFilm(chosen)}>
            <SquarePlus />
            {t.library.use}
          </Button>
          <Button look="ghost" size="icon-sm" aria-label={t.common.clear} onClick={() => setChosen([])}>
            <X />
          </Button>
        </div>
      )}
      <DropVeil shown={over} title={t.library.dropTitle} text={t.library.dropText} />
      <AssetSheet id={params.get("asset")} onClose={close} />
    </>
  );
}
