export { cancelMarketingJob } from "./cancel";
export { changeMarketingJob } from "./change-job";
export { copyMarketingJob, deleteMarketingJob } from "./copy-job";
export { createMarketingJob } from "./create-job";
export { estimateMarketing } from "./estimate";
export { generateMarketing } from "./generate";
export { quickMarketing } from "./quick";
export { listMarketing, type MarketingView, readMarketing, type SegmentView } from "./read-job";
export { findMarketingJob } from "./repo";
export { retrySegment } from "./retry-segment";
export {
  changeTemplate,
  copyTemplate,
  createTemplate,
  deleteTemplate,
  getTemplate,
  listTemplates,
  type TemplateView,
} from "./templates/verbs";
