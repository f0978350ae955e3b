import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import {
  listPublicationsContract,
  publicationItemWire,
  publicationRowWire,
  publishContract,
  toPlatforms,
} from "@/lib/http/dialects/platform/publish";
import { route } from "@/lib/http/kernel";
import { listPublications, publishVideo } from "@/lib/services/publishing";

export const POST = route(platformDialect, publishContract, async ({ actor, body }) => {
  const { batchId, publications } = await publishVideo(actor, {
    videoId: body.video_id,
    platforms: toPlatforms(body.platforms),
  });
  return {
    publish_batch_id: batchId,
    status: "processing" as const,
    publications: publications.map(publicationItemWire),
  };
});

export const GET = route(platformDialect, listPublicationsContract, async ({ actor, query }) => {
  const { publish_batch_id: batchId, video_id: videoId, page, limit } = query;
  const { items, ...rest } = await listPublications(actor, { batchId, videoId, page, limit });
  return { items: items.map(publicationRowWire), ...rest };
});
