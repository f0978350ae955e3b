import { z } from "zod";
import type { ConnectionView, PublicationView } from "@/lib/services/publishing";
import { isoOrNull, isoTime } from "@/lib/wire/time";
import { defineContract } from "../../contract";

const tag = "Publishing";

/** Where a publication stands, in the document's words. */
const status = z.enum(["scheduled", "queued", "uploading", "published", "failed", "cancelled"]);
type Status = z.output<typeof status>;

const error = z.object({ code: z.string(), message: z.string() });

const publicationItem = z.object({
  id: z.string(),
  platform: z.string(),
  status,
  /** Per cent. */
  progress: z.number().int(),
});

/** What is published where. */
const wish = {
  video_id: z.string().min(1).max(200),
  platforms: z
    .array(
      z.object({
        platform: z.string().min(1).max(40),
        connection_id: z.string().max(200).optional(),
        config: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1)
    .max(20),
};
const limit = { bucket: "publish", points: 10, seconds: 3600, valid: true };

export const publishContract = defineContract({
  id: "publish",
  method: "POST",
  path: "/publish",
  summary: "Publish a video on several platforms",
  description:
    "`watch` is a page of this studio and needs no account. Whatever is wrong with one platform is told, by its field, before anything is sent. `connection_id` names one of several connected accounts.",
  tag,
  scope: "manage",
  body: z.object(wish),
  response: z.object({
    publish_batch_id: z.string(),
    status: z.literal("processing"),
    publications: z.array(publicationItem),
  }),
  status: 202,
  limit,
  examples: [
    {
      summary: "A page of this studio",
      request: {
        video_id: "video-123456",
        platforms: [
          { platform: "watch", config: { title: "Introduction à l'IA - Tutoriel Complet", visibility: "public" } },
        ],
      },
    },
  ],
});

/** A publication as it stands. */
const publicationAnswer = z.object({
  publish_id: z.string(),
  platform: z.string(),
  status,
  progress: z.number().int(),
  published_at: z.string().nullable(),
  platform_url: z.string().nullable(),
  platform_id: z.string().nullable(),
  analytics: z
    .object({ views: z.number(), likes: z.number(), comments: z.number(), last_updated: z.string() })
    .nullable(),
  error: error.nullable(),
  /** When it begins, for one that was scheduled, and the zone in which that was said. */
  publish_at: z.string().nullable(),
  timezone: z.string().nullable(),
});

export const publishStatusContract = defineContract({
  id: "publishStatus",
  method: "GET",
  path: "/publish/{publish_id}/status",
  summary: "Where a publication stands, with the platform's figures",
  tag,
  scope: "read",
  params: z.object({ publish_id: z.string().min(1).max(200) }),
  response: publicationAnswer,
});

const schedule = z.object({
  publish_at: z
    .string()
    .max(40)
    .describe("ISO 8601. With an offset an instant; without one the time that the clocks of `timezone` show."),
  timezone: z.string().max(60).default("UTC").describe("Of the IANA database."),
  when_late: z
    .enum(["publish", "skip"])
    .default("publish")
    .describe("What becomes of it when the studio was not running at that time."),
});
type ScheduleRequest = z.output<typeof schedule>;

export const scheduleContract = defineContract({
  id: "schedulePublication",
  method: "POST",
  path: "/publish/schedule",
  summary: "Publish a video at a time",
  description:
    "At least a minute ahead. Everything is looked at now; the time can be changed or cancelled until it comes.",
  tag,
  scope: "manage",
  body: z.object({ ...wish, schedule }),
  response: z.object({
    publish_batch_id: z.string(),
    status: z.literal("scheduled"),
    publish_at: z.string(),
    timezone: z.string(),
    publications: z.array(publicationItem),
  }),
  status: 201,
  limit,
  examples: [
    {
      summary: "At eight in the evening in Paris",
      request: {
        video_id: "video-123456",
        schedule: { publish_at: "2027-12-15T20:00:00", timezone: "Europe/Paris" },
        platforms: [{ platform: "watch", config: { visibility: "public" } }],
      },
    },
  ],
});

const publicationId = z.object({ publish_id: z.string().min(1).max(200) });

export const rescheduleContract = defineContract({
  id: "reschedulePublication",
  method: "PATCH",
  path: "/publish/{publish_id}/schedule",
  summary: "Give a publication another time",
  tag,
  scope: "manage",
  params: publicationId,
  body: z.object({ schedule }),
  response: publicationAnswer,
  examples: [
    {
      summary: "A day later",
      request: { schedule: { publish_at: "2027-12-16T20:00:00", timezone: "Europe/Paris" } },
    },
  ],
});

export const unscheduleContract = defineContract({
  id: "cancelPublication",
  method: "DELETE",
  path: "/publish/{publish_id}/schedule",
  summary: "Cancel a publication before its time",
  tag,
  scope: "manage",
  params: publicationId,
  response: publicationAnswer,
});

export const listPublicationsContract = defineContract({
  id: "listPublications",
  method: "GET",
  path: "/publish",
  summary: "Publications, newest first; those of one batch with `publish_batch_id`",
  tag,
  scope: "read",
  query: z.object({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    publish_batch_id: z.string().max(200).optional(),
    video_id: z.string().max(200).optional(),
  }),
  response: z.object({
    items: z.array(publicationAnswer.extend({ publish_batch_id: z.string(), video_id: z.string() })),
    total: z.number().int(),
    page: z.number().int(),
    limit: z.number().int(),
    pages: z.number().int(),
  }),
});

export const connectionsContract = defineContract({
  id: "publishConnections",
  method: "GET",
  path: "/publish/connections",
  summary: "Platforms, and the accounts that they are connected with",
  tag,
  scope: "read",
  response: z.object({
    connections: z.array(
      z.object({
        platform: z.string(),
        connected: z.boolean(),
        account_name: z.string().optional(),
        expires_at: z.string().nullable().optional(),
        connection_id: z.string().optional(),
        available: z.boolean(),
      }),
    ),
  }),
});

export const connectContract = defineContract({
  id: "connectPlatform",
  method: "GET",
  path: "/publish/connect/{platform}",
  summary: "Go to a platform to connect an account",
  description: "Redirects to the platform's own page (OAuth 2 with state and PKCE), which leads back to this studio.",
  tag,
  scope: "manage",
  params: z.object({ platform: z.string().min(1).max(40) }),
  status: 302,
});

export const publishContracts = [
  publishContract,
  scheduleContract,
  listPublicationsContract,
  publishStatusContract,
  rescheduleContract,
  unscheduleContract,
  connectionsContract,
  connectContract,
];

export const toPlatforms = (platforms: z.output<typeof wish.platforms>) =>
  platforms.map(({ connection_id: connectionId, ...rest }) => ({ ...rest, connectionId }));

export const toSchedule = ({ publish_at: publishAt, timezone, when_late: whenLate }: ScheduleRequest) => ({
  publishAt,
  timezone,
  whenLate,
});

function statusOf({ publication, job }: PublicationView): Status {
  const ended = status.safeParse(publication.status);
  if (ended.success) return ended.data;
  if (job?.status === "cancelled") return "cancelled";
  return job?.status === "running" ? "uploading" : "queued";
}

const progressOf = (view: PublicationView): number =>
  statusOf(view) === "published" ? 100 : Math.round((view.job?.progress ?? 0) * 100);

export function publicationItemWire(view: PublicationView): z.output<typeof publicationItem> {
  const { id, platform } = view.publication;
  return { id, platform, status: statusOf(view), progress: progressOf(view) };
}

/** Publications that were written down for a time, of one batch. */
export function scheduledWire(batchId: string, publications: PublicationView["publication"][]) {
  const [first] = publications;
  return {
    publish_batch_id: batchId,
    status: "scheduled" as const,
    publish_at: isoTime(first?.publishAt ?? new Date()),
    timezone: first?.timezone ?? "",
    publications: publications.map((publication) => publicationItemWire({ publication, job: null })),
  };
}

export function publicationWire(view: PublicationView) {
  const { id, platform, publishedAt, platformUrl, platformId, analytics, error: said } = view.publication;
  const { publishAt, timezone } = view.publication;
  const { at = "", ...figures } = analytics ?? { views: 0, likes: 0, comments: 0 };
  return {
    publish_id: id,
    platform,
    status: statusOf(view),
    progress: progressOf(view),
    published_at: isoOrNull(publishedAt),
    platform_url: platformUrl,
    platform_id: platformId,
    analytics: analytics && { ...figures, last_updated: isoTime(new Date(at)) },
    error: said === null ? null : { code: (view.job?.errorCode ?? "internal").toUpperCase(), message: said },
    publish_at: isoOrNull(publishAt),
    timezone,
  };
}

export const publicationRowWire = (view: PublicationView) => ({
  ...publicationWire(view),
  publish_batch_id: view.publication.batchId,
  video_id: view.publication.videoId,
});

export const connectionWire = ({ id, platform, connected, accountName, expiresAt, available }: ConnectionView) => ({
  platform,
  connected,
  ...(accountName === null ? {} : { account_name: accountName, expires_at: isoOrNull(expiresAt) }),
  ...(id === null ? {} : { connection_id: id }),
  available,
});
