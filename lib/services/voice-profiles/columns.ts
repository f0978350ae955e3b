import { z } from "zod";
import { keptMessageSchema } from "@/lib/messages/message";

/** Version of the sentence that a speaker consents to; a new wording is a new version. */
export const CONSENT_VERSION = "2026-11";

/** The column `VoiceProfile.consent`: who agreed to what, when, for which recordings. */
export const consentColumn = z.object({
  /** Id of the account that said so. */
  by: z.string(),
  /** ISO 8601. */
  at: z.string(),
  version: z.string(),
  /** SHA-256 of each sample as it was then. */
  samples: z.array(z.string()),
});
export type Consent = z.output<typeof consentColumn>;

/** The column `VoiceSample.warnings`: what is not good about a recording that is taken all the same. */
export const sampleWarningsColumn = z.array(z.object({ code: z.string(), message: keptMessageSchema }));
export type SampleWarning = z.output<typeof sampleWarningsColumn>[number];

/** What a profile can be, in this order; a failed one can be trained again. */
export const PROFILE_STATUSES = [
  "draft",
  "collecting",
  "queued",
  "training",
  "verification_required",
  "ready",
  "failed",
] as const;
export const profileStatusColumn = z.enum(PROFILE_STATUSES);
export type ProfileStatus = z.output<typeof profileStatusColumn>;
