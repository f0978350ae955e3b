import type { ChangeEvent, FilmChannel } from "@/lib/services/live";
import type { Diff } from "@/lib/timeline/ops";
import { isoTime } from "./time";

/** Characters of a diff that is sent along; a larger one is fetched by whoever needs it. */
const MOST_LENGTH = 500_000;

/** What a film's followers read of a change of its document. */
export interface ChangeMessage {
  type: "timeline";
  channel: string;
  /** The revision, which a client resumes from. */
  id: string;
  film_id: string;
  revision: number;
  batch_id: string;
  label: string;
  origin: string;
  /** Who did it; null for the studio's own jobs. */
  user_id: string | null;
  /** What makes the document of the revision before this one; null where it is too large to be sent along. */
  diff: Diff | null;
  timestamp: string;
}

/** A change of a document as its film's followers read it. */
export function changeMessageOf({ name }: FilmChannel, { batch }: ChangeEvent): ChangeMessage {
  const { filmId, id, revision, label, origin, userId, diff, at } = batch;
  return {
    type: "timeline",
    channel: name,
    id: String(revision),
    film_id: filmId,
    revision,
    batch_id: id,
    label,
    origin,
    user_id: userId,
    diff: JSON.stringify(diff).length > MOST_LENGTH ? null : diff,
    timestamp: isoTime(at),
  };
}
