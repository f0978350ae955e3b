"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  Captions,
  Download,
  Ellipsis,
  FileText,
  Film as FilmIcon,
  Globe,
  ImageIcon,
  PencilLine,
  Scissors,
  Trash2,
} from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { WatchDialog } from "@/components/publish/watch-dialog";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { ConfirmDialog } from "@/components/ui/overlay";
import type { Film } from "@/lib/http/dialects/ui/films";

/** Download, publish, edit and remake, delete. */
export function FilmActions({ film }: { film: Film }) {
  const { t } = useI18n();
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblem();
  const [deleting, setDeleting] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const remove = useMutation({
    mutationFn: () => ask(`/films/${film.id}`, z.unknown(), { method: "DELETE" }),
    onSuccess: () => {
      toast.success(t.film.deleted);
      void client.invalidateQueries({ queryKey: ["films"] });
      router.push("/films");
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const files = [
    { url: film.videoUrl, label: t.film.downloadMp4, icon: <FilmIcon /> },
    { url: film.srtUrl, label: t.film.downloadSrt, icon: <Captions /> },
    { url: film.vttUrl, label: t.film.downloadVtt, icon: <FileText /> },
    { url: film.posterUrl, label: t.film.downloadPoster, icon: <ImageIcon /> },
  ].filter((file) => file.url !== null);
  return (
    <>
      {files.length > 0 && (
        <Menu
          trigger={
            <Button look="primary">
              <Download />
              {t.film.download}
            </Button>
          }
        >
          {files.map((file) => (
            <MenuItem key={file.label} asChild>
              <a href={`${file.url}?download=1`} download>
                {file.icon}
                {file.label}
              </a>
            </MenuItem>
          ))}
        </Menu>
      )}
      {film.videoUrl && (
        <Button onClick={() => setPublishing(true)}>
          <Globe />
          {t.watch.publish}
        </Button>
      )}
      {film.status !== "making" && (
        <Button asChild>
          <Link href={`/editor/${film.id}`}>
            <Scissors />
            {t.editor.open}
          </Link>
        </Button>
      )}
      {film.request && (
        <Button asChild>
          <Link href={`/create?from=${film.id}`}>
            <PencilLine />
            {t.film.again}
          </Link>
        </Button>
      )}
      <Menu
        trigger={
          <Button size="icon" aria-label={t.common.more}>
            <Ellipsis />
          </Button>
        }
      >
        <MenuItem danger onSelect={() => setDeleting(true)}>
          <Trash2 />
          {t.film.delete}
        </MenuItem>
      </Menu>
      <WatchDialog film={film} open={publishing} onOpenChange={setPublishing} />
      <ConfirmDialog
        danger
        open={deleting}
        onOpenChange={setDeleting}
        title={t.film.deleteTitle}
        description={t.film.deleteText}
        confirm={t.film.delete}
        cancel={t.common.cancel}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}
