import type { VoiceProvider } from "../ports";
import { espeak } from "./espeak";
import { flite } from "./flite";
import { pico } from "./pico";
import { rhvoice } from "./rhvoice";
import { say } from "./say";

export const voiceProviders = [rhvoice, say, pico, flite, espeak] as VoiceProvider[];
