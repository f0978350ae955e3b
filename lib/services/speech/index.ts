export { type ChangedSentence, changeSentence } from "./change-sentence";
