import { readFile } from "node:fs/promises";
import { readSubtitles } from "@/lib/media/foreign-subtitles/read-subtitles";
import { storage } from "@/lib/storage";
import { loadAsset } from "../assets/repo";
import { filmChapters } from "../films/film-timeline";
import type { OpenedPage } from "./repo";

/** What is said in a film, and its parts; seconds from its start. */
export interface PageContents {
  chapters: { seconds: number; title: string }[];
  transcript: { seconds: number; text: string }[];
}

/** Contents of this many films are kept in memory: pages that are much visited read neither the document nor the captions each time. */
const KEPT = 200;
const kept = new Map<string, Promise<PageContents>>();

async function transcriptOf(vttAssetId: string | null): Promise<PageContents["transcript"]> {
  if (!vttAssetId) return [];
  const { storageKey } = await loadAsset(vttAssetId);
  if (!storageKey) return [];
  const read = readSubtitles(await readFile(await storage().localPath(storageKey)));
  return (read?.cues ?? []).map(({ start, lines }) => ({ seconds: start, text: lines.join(" ") }));
}

async function read({ film }: OpenedPage): Promise<PageContents> {
  const [chapters, transcript] = await Promise.all([filmChapters(film), transcriptOf(film.vttAssetId)]);
  return { chapters, transcript };
}

/** Chapters and words of a page's film. */
export function pageContents(page: OpenedPage): Promise<PageContents> {
  const { id, vttAssetId, timeline } = page.film;
  const key = `${id}:${vttAssetId}:${timeline?.revision}`;
  const known = kept.get(key);
  if (known) return known;
  const contents = read(page);
  kept.set(key, contents);
  // What failed is read again by the next visitor.
  contents.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return contents;
}
