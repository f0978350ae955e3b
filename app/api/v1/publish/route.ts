import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { publicationItemWire, publishContract } from "@/lib/http/dialects/platform/publish";
import { route } from "@/lib/http/kernel";
import { publishVideo } from "@/lib/services/publishing";

export const POST = route(platformDialect, publishContract, async ({ actor, body }) => {
  const { batchId, publications } = await publishVideo(actor, {
    videoId: body.video_id,
    platforms: body.platforms.map(({ connection_id: connectionId, ...rest }) => ({ ...rest, connectionId })),
  });
  return {
    publish_batch_id: batchId,
    status: "processing" as const,
    publications: publications.map(publicationItemWire),
  };
});
