import { expect, it } from "vitest";
import type { DomainEvent, JobOutcome, ToldJob } from "@/lib/services/events/domain-event";
import { accountEvent, accountEventOf } from "@/lib/wire/account-events";
import { requestEvent, requestEventOf } from "@/lib/wire/request-events";

const at = new Date("2026-11-30T10:00:00.123Z");
const link = (id: string, name: string): string => `https://files.example/${id}/${name}`;
const userId = "user_1";

const success: JobOutcome = {
  status: "succeeded",
  credits: 12,
  endedAt: at,
  notices: [{ code: "music", message: { text: "The film has no music." } }],
  film: { id: "video_1", seconds: 61.26, posterAssetId: "poster" },
  file: { assetId: "file", posterAssetId: "still", extension: "mp4", seconds: 61.26 },
  shape: "square",
};
const failure: JobOutcome = { status: "failed", code: "provider_failed", message: "No voice.", step: "voices" };

const told = (job: Partial<ToldJob>): ToldJob => ({
  id: "job_1",
  projectId: "project_1",
  filmId: "video_1",
  timelineId: undefined,
  webhookUrl: "https://example.com/hook",
  audience: { request: "generation", account: "project" },
  ...job,
});
const film = told({});
const render = told({ timelineId: "timeline_1", audience: { request: "export", account: "render" } });
const course = told({ projectId: null, filmId: null, audience: { request: null, account: "course" } });
const ended = (job: ToldJob, outcome: JobOutcome) => ({ type: "job.ended", userId, job, outcome }) as const;

const publication = {
  id: "pub_1",
  batchId: "pub_0",
  videoId: "video_1",
  platform: "youtube",
  platformId: "abc123",
  url: "https://youtube.com/watch?v=abc123",
  jobId: "job_1",
};
const project = { id: "project_1", title: "Tea", status: "draft" };

/** Every domain event, in each way it can go, and what an account's webhooks hear of it: complete by type. */
const HAPPENINGS: Record<DomainEvent["type"], [DomainEvent, string | null][]> = {
  "project.created": [[{ type: "project.created", userId, project }, "project.created"]],
  "project.started": [[{ type: "project.started", userId, project, jobId: "job_1" }, "project.started"]],
  "render.started": [[{ type: "render.started", userId, job: render }, "render.started"]],
  "publish.completed": [[{ type: "publish.completed", userId, publication }, "publish.completed"]],
  "publish.failed": [
    [{ type: "publish.failed", userId, publication, error: { code: "forbidden", message: "No." } }, "publish.failed"],
  ],
  "job.ended": [
    [ended(film, success), "project.completed"],
    [ended(film, failure), "project.failed"],
    [ended(told({ projectId: null }), success), null],
    [ended(render, success), "render.completed"],
    [ended(render, failure), "render.failed"],
    [ended(course, success), "course.completed"],
    [ended(course, failure), "course.failed"],
    [ended(course, { status: "cancelled" }), null],
    [ended(told({ audience: { request: null, account: null } }), success), null],
    [ended(film, { status: "cancelled" }), null],
  ],
};

it.each(Object.values(HAPPENINGS).flat())("puts %j into the form of the account's webhooks", (event, name) => {
  const body = accountEventOf(event, at, link);
  expect(body?.event ?? null).toBe(name);
  if (!body) return;
  expect(accountEvent.parse(body)).toEqual(body);
  expect(body.timestamp).toBe("2026-11-30T10:00:00Z");
});

it("tells an account of a finished project and of a failed render", () => {
  expect(accountEventOf(ended(film, success), at, link)?.data).toEqual({
    project_id: "project_1",
    pipeline_id: "job_1",
    video_url: "https://files.example/file/video_1.mp4",
    duration: 61.3,
  });
  expect(accountEventOf(ended(render, failure), at, link)?.data).toEqual({
    render_id: "job_1",
    project_id: "project_1",
    timeline_id: "timeline_1",
    video_id: "video_1",
    error: { code: "PROVIDER_FAILED", message: "No voice." },
  });
});

it("has nothing for the address of a request where the kind takes none", () => {
  expect(requestEventOf(ended(told({ audience: { request: null, account: null } }), success), link)).toBeNull();
});

it("tells the address of a request of each end", () => {
  const bodies = [film, render].flatMap((job) =>
    [success, failure].map((end) => requestEventOf(ended(job, end), link)),
  );
  for (const body of bodies) expect(requestEvent.parse(body)).toEqual(body);
  expect(bodies).toEqual([
    {
      event: "generation.completed",
      job_id: "job_1",
      data: {
        video_id: "video_1",
        thumbnail_url: "https://files.example/poster/video_1.jpg",
        duration: 61.3,
        cost: 12,
        created_at: "2026-11-30T10:00:00Z",
      },
      notices: [{ code: "music", message: "The film has no music." }],
    },
    {
      event: "generation.failed",
      job_id: "job_1",
      error: { code: "VOICE_GENERATION_FAILED", message: "No voice." },
    },
    {
      event: "export.completed",
      job_id: "job_1",
      data: {
        video_url: "https://files.example/file/video_1_square.mp4",
        thumbnail_url: "https://files.example/still/video_1.jpg",
        cost: 12,
        created_at: "2026-11-30T10:00:00Z",
      },
    },
    { event: "export.failed", job_id: "job_1", error: { code: "EXPORT_FAILED", message: "No voice." } },
  ]);
});
