export { CATALOGUE_VOICES, type CatalogueVoice, PLATFORM_VOICES } from "./catalogue";
export { listVoices, type PublicVoice } from "./list-voices";
export { resolveVoice } from "./resolve-voice";
export { voicePreview } from "./voice-preview";
