export { cancelJob } from "./cancel-job";
export { activeJobs, getJob, type JobView, listJobs, viewOf } from "./get-job";
export { jobEvents, watchJob } from "./job-events";
export { jobOutcome } from "./job-outcome";
