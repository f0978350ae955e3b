import { z } from "zod";
import type { ConnectionView, PublicationView } from "@/lib/services/publishing";
import { isoOrNull, isoTime } from "@/lib/wire/time";
import { defineContract } from "../../contract";

const tag = "Publishing";

/** Where a publication stands, in the document's words. */
const status = z.enum(["queued", "uploading", "published", "failed", "cancelled"]);
type Status = z.output<typeof status>;

const error = z.object({ code: z.string(), message: z.string() });

const publicationItem = z.object({
  id: z.string(),
  platform: z.string(),
  status,
  /** Per cent. */
  progress: z.number().int(),
});

export const publishContract = defineContract({
  id: "publish",
  method: "POST",
  path: "/publish",
  summary: "Publish a video on several platforms",
  description:
    "`watch` is a page of this studio and needs no account. Whatever is wrong with one platform is told, by its field, before anything is sent. `connection_id` names one of several connected accounts.",
  tag,
  scope: "manage",
  body: z.object({
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
  }),
  response: z.object({
    publish_batch_id: z.string(),
    status: z.literal("processing"),
    publications: z.array(publicationItem),
  }),
  status: 202,
  limit: { bucket: "publish", points: 10, seconds: 3600 },
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

export const publishStatusContract = defineContract({
  id: "publishStatus",
  method: "GET",
  path: "/publish/{publish_id}/status",
  summary: "Where a publication stands, with the platform's figures",
  tag,
  scope: "read",
  params: z.object({ publish_id: z.string().min(1).max(200) }),
  response: z.object({
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

export const publishContracts = [publishContract, publishStatusContract, connectionsContract, connectContract];

function statusOf({ publication, job }: PublicationView): Status {
  if (publication.status === "published" || publication.status === "failed") return publication.status;
  if (job?.status === "cancelled") return "cancelled";
  return job?.status === "running" ? "uploading" : "queued";
}

const progressOf = (view: PublicationView): number =>
  statusOf(view) === "published" ? 100 : Math.round((view.job?.progress ?? 0) * 100);

export function publicationItemWire(view: PublicationView): z.output<typeof publicationItem> {
  const { id, platform } = view.publication;
  return { id, platform, status: statusOf(view), progress: progressOf(view) };
}

export function publicationWire(view: PublicationView) {
  const { id, platform, publishedAt, platformUrl, platformId, analytics, error: said } = view.publication;
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
  };
}

export const connectionWire = ({ id, platform, connected, accountName, expiresAt, available }: ConnectionView) => ({
  platform,
  connected,
  ...(accountName === null ? {} : { account_name: accountName, expires_at: isoOrNull(expiresAt) }),
  ...(id === null ? {} : { connection_id: id }),
  available,
});
