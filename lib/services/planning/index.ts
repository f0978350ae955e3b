export { illustrationArt } from "./illustration-art";
export { withPicture } from "./media";
export { type Outline, outlineScript } from "./outline";
export { type PlannedMedia, type ScenePlan, type Source, scenePlanSchema } from "./plan";
export { reshape } from "./reshape";
export { type PlanRequest, planScenes } from "./scenes";
export { chooseTheme } from "./theme";
export { buildTimeline, type SceneVoice, type TimelineRequest, type TimelineScene, usualCaptions } from "./timeline";
