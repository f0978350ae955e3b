import type { Tx } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import type { DomainEvent } from "../events/domain-event";
import { lectureEnded } from "./course-job";
import { findCourseJobOf } from "./repo";

/** Tells a course's job that the film of one of its lectures has ended. */
export async function hearLecture(tx: Tx, event: DomainEvent): Promise<void> {
  if (event.type !== "job.ended") return;
  const jobId = await findCourseJobOf(tx, event.job.id);
  if (jobId) await dispatch(tx, lectureEnded, { jobId }, `lecture-ended:${event.job.id}`);
}
