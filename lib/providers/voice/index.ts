import type { VoiceProvider } from "../ports";
import { cartesia } from "./cartesia";
import { elevenlabs } from "./elevenlabs";
import { espeak } from "./espeak";
import { flite } from "./flite";
import { openaiSpeech } from "./openai";
import { pico } from "./pico";
import { rhvoice } from "./rhvoice";
import { say } from "./say";

export const voiceProviders = [
  elevenlabs,
  cartesia,
  openaiSpeech,
  rhvoice,
  say,
  pico,
  flite,
  espeak,
] as VoiceProvider[];
