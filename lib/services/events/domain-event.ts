import type { JobAudience } from "@/lib/jobs/define-kind";
import type { Notice } from "@/lib/jobs/stored";

/** What a job leaves behind when it ends well. */
export interface JobSuccess {
  status: "succeeded";
  /** Credits it cost. */
  credits: number;
  endedAt: Date;
  notices: Notice[];
  /** The film it belongs to, as it now is; null without one, and when it was removed. */
  film: { id: string; seconds: number; posterAssetId: string | null } | null;
  /** The file it made, with ids of assets that are there. */
  file: { assetId: string | null; posterAssetId: string | null; extension: string; seconds: number };
  /** Shape of the canvas that was asked for. */
  shape: string | undefined;
}

/** Why a job did not end well. */
export interface JobFailure {
  status: "failed";
  code: string;
  message: string | null;
  /** Key of the step at which it stopped; null when none had begun. */
  step: string | null;
}

export type JobOutcome = JobSuccess | JobFailure | { status: "cancelled" };

/** A job as events tell of it. */
export interface ToldJob {
  id: string;
  projectId: string | null;
  filmId: string | null;
  /** The film under the id that its render was asked for with. */
  timelineId: string | undefined;
  /** The address that came with the request. */
  webhookUrl: string | null;
  audience: JobAudience;
}

interface ToldProject {
  id: string;
  title: string;
  status: string;
}

/** A film on a platform, as events tell of it. */
export interface ToldPublication {
  id: string;
  batchId: string;
  /** As the request named it. */
  videoId: string;
  platform: string;
  platformId: string | null;
  url: string | null;
  jobId: string | null;
}

/** What happened, in the product's own words. Webhooks put it into the form of their surface (lib/wire). */
export type DomainEvent =
  | { type: "project.created"; userId: string; project: ToldProject }
  | { type: "project.started"; userId: string; project: ToldProject; jobId: string }
  | { type: "render.started"; userId: string; job: ToldJob }
  | { type: "publish.completed"; userId: string; publication: ToldPublication }
  | {
      type: "publish.failed";
      userId: string;
      publication: ToldPublication;
      error: { code: string; message: string };
    }
  | { type: "job.ended"; userId: string; job: ToldJob; outcome: JobOutcome };
