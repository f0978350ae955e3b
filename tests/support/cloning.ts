import { resetEnv } from "@/lib/core/env";
import { startElevenLabs } from "../emulators/elevenlabs";

const NAMES = ["ELEVENLABS_API_KEY", "ELEVENLABS_BASE_URL"] as const;

/** An engine that learns voices, until what is returned is called. */
export async function cloningHere(): Promise<() => Promise<void>> {
  const before = NAMES.map((name) => [name, process.env[name]] as const);
  const vendor = await startElevenLabs();
  process.env.ELEVENLABS_API_KEY = "test-key";
  process.env.ELEVENLABS_BASE_URL = vendor.url;
  resetEnv();
  return async () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    resetEnv();
    await vendor.close();
  };
}
