import { loadJob } from "@/lib/jobs/repo";
import { courseRequested } from "@/lib/services/courses/course-job";
import { beginLectures, lecturesLeft, settleLectures } from "@/lib/services/courses/make-lectures";
import { deliverCourse } from "@/lib/services/courses/pack-course";
import { planLectures, writeLectures } from "@/lib/services/courses/write-lectures";
import { lectureEndedTrigger } from "../events";
import { defineJobFunction, type JobRun } from "../job-function";
import { attempt, jobStep, keptStep } from "../job-step";

/** Until lectures are looked at though none was told to have ended: one may end between a look and the wait after it. */
const LOOK_AFTER = "2m";

/** Waits until the films of all lectures have ended. Looks are not kept: a run that goes on begins with what is. */
async function untilMade({ jobId, step }: JobRun): Promise<void> {
  for (let look = 1; ; look += 1) {
    const left = await step.run(`look-${look}`, () => attempt(jobId, "lectures", () => lecturesLeft(jobId)));
    if (left === 0) return;
    await step.waitForEvent(`ended-${look}`, {
      event: lectureEndedTrigger,
      match: "data.jobId",
      timeout: LOOK_AFTER,
    });
  }
}

/** From a topic or documents to a course. Its lectures are films of their own. The steps are those of `coursePipeline`. */
export const course = defineJobFunction(
  { id: "course", name: "Make a course", event: courseRequested, concurrency: 4, share: 2 },
  async (run) => {
    const { jobId } = run;
    await jobStep(run, "outline", planLectures);
    await jobStep(run, "script", writeLectures);
    await keptStep(run, "begin", () =>
      attempt(jobId, "lectures", async () => beginLectures({ job: await loadJob(jobId) })),
    );
    await untilMade(run);
    await jobStep(run, "lectures", settleLectures);
    await jobStep(run, "package", deliverCourse);
    return { jobId };
  },
);
