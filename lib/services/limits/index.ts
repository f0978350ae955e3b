export { consume, type Limit, type LimitState } from "./consume";
export { consumeFairly } from "./consume-fairly";
export { forgive } from "./forgive";
export { giveBack } from "./give-back";
export { pruneCounters } from "./repo";
