import type { voices as english } from "@/lib/messages/en/voices";

/** The same in French. */
export const voices = {
  "voices.list_avatars_take_one_their": "Listez les présentateurs et utilisez un de leurs identifiants.",
  "voices.list_take_one_their_ids": "Listez les voix et utilisez un de leurs identifiants.",
  "voices.there_no_avatar_id": "Aucun présentateur n’a l’identifiant « {id} ».",
  "voices.there_no_avatar_id_2":
    "Aucun présentateur n’a l’identifiant « {id} » : listez-les et utilisez un de leurs identifiants",
  "voices.there_no_voice_id": "Aucune voix n’a l’identifiant « {id} ».",
  "voices.there_no_voice_id_2":
    "Aucune voix n’a l’identifiant « {id} » : listez-les et utilisez un de leurs identifiants",
} satisfies Record<keyof typeof english, string>;
