export { approveReview } from "./approve-review";
export { beginReview } from "./begin-review";
export { listVisuals, type SceneVisual } from "./list-visuals";
export { type PlanReview, readReview } from "./read-review";
export { saveReview } from "./save-review";
