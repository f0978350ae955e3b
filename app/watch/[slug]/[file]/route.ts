import { notFound } from "@/lib/core/errors";
import { fileResponse } from "@/lib/http/files";
import { linkHandler } from "@/lib/http/links";
import { passIn } from "@/lib/http/watch/answers";
import { openPage, openPageFile, type PageFile } from "@/lib/services/watch";

const FILES: Record<string, PageFile> = { "film.mp4": "film", "poster.jpg": "poster", "captions.vtt": "captions" };

export const GET = linkHandler(async (request, { slug = "", file = "" }) => {
  const which = FILES[file];
  if (!which) throw notFound("File", file);
  const page = await openPage({ slug, pass: passIn(request, slug) });
  const opened = await openPageFile(page, which);
  const isDownload = page.download && new URL(request.url).searchParams.has("download");
  return fileResponse(request, opened, isDownload ? { attachment: `${page.title}.mp4` } : {});
});
export const HEAD = GET;
