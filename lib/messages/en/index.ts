import { core } from "./core";

/** Every sentence of ours that the API answers or the studio shows, in English, as ICU messages by id. */
export const english = {
  ...core,
} as const;

export type English = typeof english;
export type MessageId = keyof English;
