import { inspectFilm } from "@/lib/media/look";
import { say } from "@/lib/messages/say";
import { storage } from "@/lib/storage";
import type { Timeline } from "@/lib/timeline/schema";
import { loadAsset } from "../../assets/repo";
import type { FilmStage } from "../context";
import { keepReport } from "../draft";
import { type FilmReport, reportOf } from "../report";

/** Looks at a rendered file as a viewer would, and keeps the report with the film. */
export async function checkFilm(
  stage: FilmStage,
  assetId: string,
  timeline: Timeline,
  keep: boolean,
): Promise<FilmReport> {
  const asset = await loadAsset(assetId);
  const seen = await inspectFilm(await storage().localPath(asset.storageKey ?? ""), stage.signal);
  const report = reportOf(timeline, seen);
  for (const finding of report.findings) {
    if (finding.level !== "ok")
      await stage.log(say("films.check", { why: finding.message }), { finding: finding.code }, "warn");
  }
  if (keep) await keepReport(stage.job, report);
  return report;
}
