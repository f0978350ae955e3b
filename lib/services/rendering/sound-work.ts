import { insertMeasurement, medianMeasurement } from "@/lib/jobs/measurements/repo";
import { aroundSeconds } from "./estimate-render";

/** Key of the measured seconds that mixing and encoding a second of sound takes. */
const SOUND_KEY = "export:sound-work-per-second";
/** Those seconds before this machine has been measured. */
const UNMEASURED = 0.05;

/** Notes how long the sound of a film took. */
export async function measureSound(seconds: number, filmSeconds: number): Promise<void> {
  if (filmSeconds > 0) await insertMeasurement(SOUND_KEY, seconds / filmSeconds);
}

/** Seconds until the sound alone of so long a film is there. */
export async function soundSeconds(filmSeconds: number): Promise<number> {
  return filmSeconds * ((await medianMeasurement(SOUND_KEY)) ?? UNMEASURED) + (await aroundSeconds());
}
