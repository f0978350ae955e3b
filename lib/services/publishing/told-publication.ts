import type { ToldPublication } from "../events/domain-event";
import type { PublicationRow } from "./repo";

/** A publication as events tell of it. */
export const toldPublication = ({
  id,
  batchId,
  videoId,
  platform,
  platformId,
  platformUrl,
  jobId,
}: PublicationRow): ToldPublication => ({
  id,
  batchId,
  videoId,
  platform,
  platformId,
  url: platformUrl,
  jobId,
});
