export { isProfileId } from "../voice-profiles/profile-voice";
export type { CatalogueVoice } from "./catalogue";
export { listVoices, type PublicVoice } from "./list-voices";
export { previewVoice } from "./preview-voice";
export { resolveVoice } from "./resolve-voice";
export { studioVoices } from "./studio-voices";
export { languageOfVoice, MAX_PREVIEW, voicePreview } from "./voice-preview";
