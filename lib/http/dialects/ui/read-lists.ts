import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { askForProxies, getAsset, listAssets } from "@/lib/services/assets";
import { countDrafts, listFilms } from "@/lib/services/films";
import { listJobs } from "@/lib/services/jobs";
import { listFolded, listTags, readTrash } from "@/lib/services/library";
import { listProjects } from "@/lib/services/projects";
import { assetView } from "./asset-view";
import type { pageQuery } from "./common";
import { fileUrl, listedFilm } from "./film-views";
import type { filmPage, filmQuery } from "./films";
import { jobCards } from "./job-views";
import type { jobPage, jobQuery } from "./jobs";
import { ASSET_GROUPS, type AssetView, type assetPage, type assetQuery, type foldedFilmPage } from "./library";
import { projectCard } from "./project-views";
import type { projectPage, projectQuery } from "./projects";

/** A page of films as the studio shows them. */
export async function readFilms(actor: Actor, query: z.output<typeof filmQuery>): Promise<z.infer<typeof filmPage>> {
  const { show, ...filter } = query;
  const [{ items, page, pages, total }, drafts] = await Promise.all([
    listFilms(actor, { ...filter, drafts: show === "drafts" }),
    countDrafts(actor),
  ]);
  return { items: items.map(listedFilm), page, pages, total, drafts };
}

/** A page of jobs. */
export async function readJobs(actor: Actor, query: z.output<typeof jobQuery>): Promise<z.infer<typeof jobPage>> {
  const { items, page, pages, total } = await listJobs(actor, query);
  return { items: await jobCards(actor, items), page, pages, total };
}

/** A page of projects. */
export async function readProjects(
  actor: Actor,
  query: z.output<typeof projectQuery>,
): Promise<z.infer<typeof projectPage>> {
  const { items, page, pages, total } = await listProjects(actor, query);
  return { items: await Promise.all(items.map((project) => projectCard(actor, project))), page, pages, total };
}

/** A page of the library. */
export async function readAssets(
  actor: Actor,
  { group, status, shelf, sort, tag, film, ...rest }: z.output<typeof assetQuery>,
): Promise<z.infer<typeof assetPage>> {
  const [{ items, page, pages, total }, tags, trash] = await Promise.all([
    listAssets(actor, {
      ...rest,
      ...(group ? { kind: [...ASSET_GROUPS[group]] } : {}),
      ...(status ? { status } : {}),
      ...(shelf ? { shelf } : {}),
      ...(sort ? { sort } : {}),
      ...(tag ? { tag } : {}),
      ...(film ? { filmId: film } : {}),
    }),
    listTags(actor),
    readTrash(actor),
  ]);
  // Finished films are looked into one at a time, when somebody opens them.
  const brought = new Map(
    (await askForProxies(items.filter(({ provider }) => provider === "upload"))).map((asset) => [asset.id, asset]),
  );
  return { items: items.map((asset) => assetView(brought.get(asset.id) ?? asset)), page, pages, total, tags, trash };
}

/** A page of films with the files that belong to each, as one. */
export async function readFolded(
  actor: Actor,
  query: z.output<typeof pageQuery>,
): Promise<z.infer<typeof foldedFilmPage>> {
  const { items, page, pages, total } = await listFolded(actor, query);
  const cards = items.map(({ posterAssetId, newestAt, ...film }) => ({
    ...film,
    posterUrl: fileUrl(posterAssetId),
    newestAt: newestAt.toISOString(),
  }));
  return { items: cards, page, pages, total };
}

/** One file of the library. @throws AppError `not_found` */
export async function readAsset(actor: Actor, id: string): Promise<AssetView> {
  const asset = await getAsset(actor, { id, trashed: true });
  const [known = asset] = await askForProxies([asset]);
  return assetView(known);
}
