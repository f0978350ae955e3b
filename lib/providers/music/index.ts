import type { MusicProvider } from "../ports";
import { composer } from "./composer";
import { elevenlabsMusic } from "./elevenlabs";
import { stabilityAudio } from "./stability";

export const musicProviders = [composer, elevenlabsMusic, stabilityAudio] as MusicProvider[];
