export { detectLanguage, isRightToLeft } from "./language";
export { sentences } from "./sentences";
export { type Understanding, type UnderstandRequest, understand } from "./understand";
export { secondsToSpeak, spokenLength, wordBudget } from "./words";
