import { serveTasks } from "@/lib/media/worker-serve";
import { alignFile } from "../align/align";
import { marksFromPhones } from "../align/phones";
import { renderEspeak } from "./espeak";
import { renderFlite } from "./flite";
import type { Phone, WordMark } from "./types";

/** Word times for an engine that reports only its sounds. */
async function marksOfPhones(input: { text: string; voice: string; phones: Phone[] }): Promise<WordMark[]> {
  return marksFromPhones(await renderEspeak({ text: input.text, voice: input.voice, rate: 1 }), input.phones);
}

/** Entry of the speech threads. */
const tasks = { espeak: renderEspeak, flite: renderFlite, align: alignFile, marksOfPhones };

export type SpeechTasks = typeof tasks;

serveTasks(tasks);
