import type { voices as english } from "@/lib/messages/en/voices";

/** The same in French. */
export const voices = {
  "voices.list_avatars_take_one_their": "Listez les présentateurs et prenez un de leurs identifiants.",
  "voices.list_take_one_their_ids": "Listez les voix et prenez un de leurs identifiants.",
  "voices.there_no_avatar_id": "Il n’y a pas de présentateur d’identifiant « {id} ».",
  "voices.there_no_avatar_id_2":
    "Il n’y a pas de présentateur d’identifiant « {id} » : listez-les et prenez un de leurs identifiants",
  "voices.there_no_voice_id": "Il n’y a pas de voix d’identifiant « {id} ».",
  "voices.there_no_voice_id_2":
    "Il n’y a pas de voix d’identifiant « {id} » : listez-les et prenez un de leurs identifiants",
} satisfies Record<keyof typeof english, string>;
