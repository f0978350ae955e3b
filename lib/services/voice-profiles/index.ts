export { PROFILE_STATUSES } from "./columns";
export { changeProfile, createProfile, deleteProfile, getProfile, listProfiles } from "./profiles";
export type { ProfileRow, SampleRow } from "./repo";
export { addSample, deleteSample, LEAST_SPEECH, MAX_SAMPLE_BYTES } from "./samples";
export { MAX_SPEECH, speakWithProfile } from "./speak";
export { speechOf, type TrainingState, trainingState, trainProfile } from "./train";
