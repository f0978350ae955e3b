"use client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { queryString } from "@/components/data/queries";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { AssetThumb } from "@/components/library/asset-thumb";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Progress, Skeleton } from "@/components/ui/states";
import { useSettled } from "@/components/ui/use-settled";
import { type AssetGroup, type AssetView, assetPage } from "@/lib/http/dialects/ui/library";
import { Shelved, Tile } from "./tile";
import { uploadMedia } from "./upload-media";

const MOST = 60;
const SHOWN: readonly AssetGroup[] = ["image", "video", "sound", "music"];
const TYPES = "image/*,video/*,audio/*";

/** Files of the library, to be put into the film, and a way for new ones. */
export function MediaShelf({ group }: { group: AssetGroup | undefined }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState("");
  const [share, setShare] = useState<number>();
  const settled = useSettled(search, 300);
  const { data, isPending } = useQuery({
    queryKey: ["assets", "editor", group ?? "all", settled],
    queryFn: ({ signal }) =>
      ask(`/assets${queryString({ limit: MOST, search: settled, group })}`, assetPage, { signal }),
    placeholderData: keepPreviousData,
  });
  const upload = async (files: FileList | null): Promise<void> => {
    try {
      await uploadMedia(files ?? [], setShare);
    } catch (error) {
      toast.error(problem(error).message, { description: problem(error).remedy });
    } finally {
      setShare(undefined);
      void client.invalidateQueries({ queryKey: ["assets"] });
    }
  };
  const usable = (asset: AssetView) => SHOWN.includes(asset.group) && asset.url !== "";
  const items = (data?.items ?? []).filter(usable);
  return (
    <div className="space-y-3">
      <div className="flex items-center gap-2">
        <Input
          type="search"
          className="h-8"
          aria-label={t.editor.library.search}
          placeholder={t.editor.library.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Button size="sm" busy={share !== undefined} onClick={() => input.current?.click()}>
          <Upload />
          {t.editor.library.upload}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={TYPES}
          aria-label={t.editor.library.upload}
          onChange={(event) => {
            void upload(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
      {share !== undefined && <Progress value={share} label={t.editor.library.uploading} />}
      {isPending ? (
        <Shelved>
          {["a", "b", "c", "d"].map((name) => (
            <Skeleton key={name} className="aspect-video h-auto rounded-lg" />
          ))}
        </Shelved>
      ) : items.length === 0 ? (
        <p className="px-4 py-10 text-center text-ink-3 text-sm">{t.editor.library.empty}</p>
      ) : (
        <Shelved>
          {items.map((asset) => (
            <Tile key={asset.id} name={asset.name} thing={{ kind: "asset", asset }}>
              <AssetThumb asset={asset} />
            </Tile>
          ))}
        </Shelved>
      )}
    </div>
  );
}
