import { inspectFilm } from "@/lib/media/look";
import { storage } from "@/lib/storage";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { loadAsset } from "../../assets/repo";
import type { FilmStage } from "../context";
import { type FilmReport, reportOf } from "../report";
import { changeFilm } from "../take";

/** Looks at a rendered file as a viewer would, and keeps the report with the film. */
export async function checkFilm(
  stage: FilmStage,
  assetId: string,
  timelineDocument: unknown,
  keep: boolean,
): Promise<FilmReport> {
  const asset = await loadAsset(assetId);
  const seen = await inspectFilm(await storage().localPath(asset.storageKey ?? ""), stage.signal);
  const report = reportOf(parseTimeline(timelineDocument), seen);
  for (const finding of report.findings) {
    if (finding.level !== "ok") await stage.log(`Check: ${finding.message}`, { finding: finding.code }, "warn");
  }
  if (keep) await changeFilm(stage.job, { report });
  return report;
}
