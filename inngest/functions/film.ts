import { filmRequested, filmReviewed } from "@/lib/services/films/film-job";
import { fetchMedia } from "@/lib/services/production/steps/fetch-media";
import { planFilm, plannedFilm } from "@/lib/services/production/steps/plan-scenes";
import { understandFilm, writeFilmScript } from "@/lib/services/production/steps/write-script";
import { beginReview } from "@/lib/services/review";
import { filmPart } from "../film/parts";
import { makePlanned } from "../film/planned";
import { filmStep } from "../film/step";
import { defineJobFunction } from "../job-function";
import { attempt } from "../job-step";

// Rendering queues for the machine on its own.
const CONCURRENCY = 6;
const SHARE = 4;

/** From a request to a finished film, or to a plan that waits to be looked at. The steps are those of `filmPipeline`, in its order. */
export const film = defineJobFunction(
  { id: "film", name: "Make a film", event: filmRequested, concurrency: CONCURRENCY, share: SHARE },
  async (run) => {
    const { jobId, step } = run;
    const skipped = await filmStep(run, "understand", async (stage) => {
      await understandFilm(stage);
      await fetchMedia(stage);
      return stage.options.skipSteps;
    });
    await filmStep(run, "script", writeFilmScript);
    const plan = await filmStep(run, "scenes", planFilm);
    // Nothing runs while people read: what they decide begins the other function.
    if (plan.review) await step.run("review", () => attempt(jobId, "scenes", () => beginReview(jobId)));
    else await makePlanned(run, plan, skipped);
    return { jobId, filmId: plan.filmId };
  },
);

/** From a plan that was looked at to a finished film. */
export const filmAfterReview = defineJobFunction(
  {
    id: "film-after-review",
    name: "Make a reviewed film",
    event: filmReviewed,
    concurrency: CONCURRENCY,
    share: SHARE,
  },
  async (run) => {
    const { skipped, ...plan } = await filmPart(run, "plan", "voices", async (stage) => ({
      ...plannedFilm(stage),
      skipped: stage.options.skipSteps,
    }));
    await makePlanned(run, plan, skipped);
    return { jobId: run.jobId, filmId: plan.filmId };
  },
);
