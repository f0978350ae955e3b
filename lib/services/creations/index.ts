export { STYLES, type Style } from "@/lib/planning/scenarist/styles";
export type { MakerView } from "./best-provider";
export { createClip, createImage, type StartedCreation } from "./create";
export { createPresentation, type Presentation } from "./present";
export { PRICED_SECONDS, type Pricing, pricing } from "./pricing";
export { type CreationState, readCreation } from "./read-creation";
export { IMAGE_RATIOS, VIDEO_RATIOS } from "./sizes";
