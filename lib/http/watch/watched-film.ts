import { baseUrl } from "@/lib/core/env";
import { type OpenedPage, pageContents } from "@/lib/services/watch";

/** What a watch page shows. Addresses are whole, times ISO 8601, lengths in seconds. */
export interface WatchedFilm {
  url: string;
  title: string;
  description: string;
  /** Who publishes; empty for somebody without a name. */
  by: string;
  language: string;
  width: number;
  height: number;
  seconds: number;
  publishedAt: string;
  until: string | null;
  /** Whether search engines may list it. */
  isListed: boolean;
  fileUrl: string;
  posterUrl: string | null;
  captions: { url: string; language: string }[];
  downloadUrl: string | null;
  /** Of its player for other sites; null where none may show it. */
  embedUrl: string | null;
  oembedUrl: string | null;
  chapters: { seconds: number; title: string }[];
  transcript: { seconds: number; text: string }[];
  sources: { title: string; url: string | null; licence: string }[];
}

/** The address of a page, from anywhere. */
export const pageUrl = (slug: string): string => `${baseUrl()}/watch/${slug}`;

/** Whether other sites may show the film; what is behind a password cannot be, for frames bring no cookies along. */
export const isEmbeddable = ({ visibility, embedHosts }: OpenedPage): boolean =>
  visibility !== "password" && embedHosts.length > 0;

/** A page that was opened, as viewers see it. */
export async function watchedFilm(page: OpenedPage): Promise<WatchedFilm> {
  const { film, slug } = page;
  const url = pageUrl(slug);
  const embeddable = isEmbeddable(page);
  return {
    url,
    title: page.title,
    description: page.description,
    by: page.user.name ?? "",
    language: film.language,
    width: film.timeline?.width ?? 1920,
    height: film.timeline?.height ?? 1080,
    seconds: film.timeline?.durationSeconds ?? 0,
    publishedAt: page.publishedAt.toISOString(),
    until: page.until?.toISOString() ?? null,
    isListed: page.visibility === "public",
    fileUrl: `${url}/film.mp4`,
    posterUrl: film.posterAssetId ? `${url}/poster.jpg` : null,
    captions: film.vttAssetId ? [{ url: `${url}/captions.vtt`, language: film.language }] : [],
    downloadUrl: page.download ? `${url}/film.mp4?download=1` : null,
    embedUrl: embeddable ? `${url}/embed` : null,
    oembedUrl: embeddable ? `${baseUrl()}/oembed?url=${encodeURIComponent(url)}` : null,
    ...(await pageContents(page)),
    sources: film.sources.map(({ title, url: at, licence }) => ({
      title: title ?? at ?? "",
      url: at ?? null,
      licence: licence ?? "",
    })),
  };
}
