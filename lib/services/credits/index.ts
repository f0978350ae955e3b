export { assertCredits } from "./assert-credits";
export { balanceOf, heldCredits } from "./balance";
export { grantCredits } from "./grant-credits";
export { holdCredits, holdMore } from "./hold-credits";
export { refundCredits } from "./refund-credits";
export { releaseCredits } from "./release-credits";
export { settleCredits } from "./settle-credits";
