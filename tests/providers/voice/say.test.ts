import { expect, it } from "vitest";
import { parseSayVoices } from "@/lib/providers/voice/say";

const LISTING = `Albert              en_US    # Hello! My name is Albert.
Amélie              fr_CA    # Bonjour! Je m’appelle Amélie.
Ava (Enhanced)      en_US    # Hello! My name is Ava.
Bad News            en_US    # Hello! My name is Bad News.
Daniel              en_GB    # Hello! My name is Daniel.
Eddy (German (Germany)) de_DE    # Hallo! Ich heiße Eddy.
`;

it("reads macOS's list of voices, without the jokes, better ones first", () => {
  const voices = parseSayVoices(LISTING);
  expect(voices.map((voice) => voice.id)).toEqual([
    "say:Ava (Enhanced)",
    "say:Amélie",
    "say:Daniel",
    "say:Eddy (German (Germany))",
  ]);
  expect(voices[1]).toMatchObject({ name: "Amélie (macOS)", language: "fr", accent: "CA", gender: "female" });
  expect(voices[2]).toMatchObject({ accent: "GB", gender: "male" });
});
