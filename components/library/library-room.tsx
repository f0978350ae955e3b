"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { useUploads } from "@/components/create/use-uploads";
import { isFolded } from "@/components/data/filters";
import { QueryError } from "@/components/data/query-error";
import { addressWith } from "@/components/data/use-list-params";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pager } from "@/components/ui/pager";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { AssetGrid, AssetGridSkeleton } from "./asset-grid";
import { AssetSheet } from "./asset-sheet";
import { DropVeil } from "./drop-veil";
import { EmptyShelf } from "./empty-shelf";
import { FoldedGrid } from "./folded-grid";
import { LibraryFilters } from "./library-filters";
import { useAssets, useFolded } from "./queries";
import { SelectionBar } from "./selection-bar";
import { FilmHead, TrashHead } from "./shelf-head";
import { TagDialog } from "./tag-dialog";
import { UploadList } from "./upload-list";
import { useFileDrop } from "./use-file-drop";
import { useInFilm } from "./use-in-film";
import { useLibraryActions } from "./use-library-actions";
import { useLibraryParams } from "./use-library-params";

/** The account's files: its uploads first, what films are made of folded into them, and the trash. */
export function LibraryRoom() {
  const { t } = useI18n();
  const search = useSearchParams();
  const client = useQueryClient();
  const params = useLibraryParams();
  const { list } = params;
  const folded = isFolded(list);
  const inFilm = useInFilm();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<AssetView[]>([]);
  const [tagging, setTagging] = useState(false);
  const actions = useLibraryActions(() => setChosen([]));
  const assets = useAssets(list);
  const films = useFolded(list);
  const shown = folded ? films : assets;
  const items = (!folded && assets.data?.items) || [];
  const onUploaded = useCallback(() => client.invalidateQueries({ queryKey: ["assets"] }), [client]);
  const { pending, add, drop } = useUploads(onUploaded);
  const over = useFileDrop((files) => {
    if (list.shelf !== "uploads") params.setShelf("uploads");
    add(files);
  });
  const hrefOf = (asset: string) => {
    const next = new URLSearchParams(search);
    next.set("asset", asset);
    return `/library?${next}`;
  };
  const open = (asset: string) => window.history.pushState(null, "", addressWith({ asset }));
  const close = () => window.history.replaceState(null, "", addressWith({ asset: undefined }));
  const select = (asset: AssetView, on: boolean) =>
    setChosen((before) => (on ? [...before, asset] : before.filter(({ id }) => id !== asset.id)));
  const ids = chosen.map(({ id }) => id);
  const more = items.filter(({ id }) => !ids.includes(id));
  const upload = (
    <Button look="primary" onClick={() => input.current?.click()}>
      <Upload />
      {t.library.upload}
    </Button>
  );
  return (
    <>
      <PageHead title={t.library.title} text={t.library.subtitle} action={upload} />
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
      <LibraryFilters
        params={{
          ...params,
          setShelf: (shelf) => {
            setChosen([]);
            params.setShelf(shelf);
          },
        }}
        folded={folded}
        tags={assets.data?.tags ?? []}
        total={shown.data?.total}
      />
      <UploadList pending={pending} onDrop={drop} />
      {list.shelf === "films" && list.film && <FilmHead film={list.film} onBack={() => params.openFilm(undefined)} />}
      {list.shelf === "trash" && assets.data && (
        <TrashHead trash={assets.data.trash} busy={actions.empty.isPending} onEmpty={() => actions.empty.mutate()} />
      )}
      {shown.isPending && <AssetGridSkeleton />}
      {shown.isError && (
        <Card>
          <QueryError error={shown.error} onRetry={() => void shown.refetch()} />
        </Card>
      )}
      {shown.data?.items.length === 0 && <EmptyShelf list={list} onClear={params.clear} upload={upload} />}
      {folded && films.data && films.data.items.length > 0 && (
        <FoldedGrid films={films.data.items} onOpen={params.openFilm} />
      )}
      {items.length > 0 && <AssetGrid assets={items} hrefOf={hrefOf} onOpen={open} chosen={chosen} onSelect={select} />}
      {shown.data && <Pager page={shown.data.page} pages={shown.data.pages} onChange={params.setPage} />}
      {chosen.length > 0 && (
        <SelectionBar
          chosen={chosen}
          inTrash={list.shelf === "trash"}
          busy={actions.trash.isPending || actions.restore.isPending}
          onUse={() => inFilm(chosen)}
          onTag={() => setTagging(true)}
          onTrash={() => actions.trash.mutate(ids)}
          onRestore={() => actions.restore.mutate(ids)}
          onAll={more.length > 0 ? () => setChosen([...chosen, ...more]) : undefined}
          onClear={() => setChosen([])}
        />
      )}
      <TagDialog
        open={tagging}
        onOpenChange={setTagging}
        assets={chosen}
        known={(assets.data?.tags ?? []).map(({ tag }) => tag)}
        busy={actions.tag.isPending}
        onSave={(change) => actions.tag.mutate({ ids, ...change })}
      />
      <DropVeil shown={over} title={t.library.dropTitle} text={t.library.dropText} />
      <AssetSheet id={search.get("asset")} onClose={close} />
    </>
  );
}
