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
  "voices.add_samples": "Ajoutez d’autres enregistrements de la même personne, puis relancez l’entraînement.",
  "voices.give_recording": "Donnez un enregistrement de parole : WAV, MP3, M4A, OGG, FLAC ou WebM.",
  "voices.no_engine_learns_voices": "Aucun moteur de cette installation ne sait apprendre une voix.",
  "voices.profile_not_ready": "Le profil vocal « {name} » n’a pas encore de voix.",
  "voices.record_at_better_rate": "Enregistrez en 44,1 ou 48 kHz.",
  "voices.record_in_quiet_room": "Enregistrez au calme, près du micro.",
  "voices.record_something_else": "Enregistrez un autre texte.",
  "voices.remove_sample_first": "Supprimez-en un d’abord.",
  "voices.sample_clipped": "L’enregistrement est trop fort : {percent} % du son est écrêté.",
  "voices.sample_noisy":
    "L’enregistrement est trop bruité : la voix dépasse le bruit de {decibels} dB, il en faut {least}.",
  "voices.sample_rate_low": "L’enregistrement est en {rate} kHz ; il faut au moins {least} kHz.",
  "voices.sample_rather_noisy":
    "L’enregistrement est assez bruité : la voix dépasse le bruit de {decibels} dB. À partir de {least} dB, le résultat est meilleur.",
  "voices.sample_there_already": "Cet enregistrement est déjà dans le profil.",
  "voices.sample_too_large": "Un enregistrement pèse {megabytes} Mo au plus.",
  "voices.sample_without_sound": "Le fichier ne contient pas de son.",
  "voices.sample_without_speech": "Personne ne parle dans l’enregistrement.",
  "voices.set_cloning_key":
    "Demandez au propriétaire d’ajouter une clé de l’un de ces services dans Réglages, Moteurs : {names}.",
  "voices.speak_closer": "Parlez plus près du micro et recommencez.",
  "voices.too_little_speech": "Les enregistrements contiennent {seconds} s de parole ; il en faut au moins {least}.",
  "voices.too_many_samples": "Un profil contient {most} enregistrements au plus.",
  "voices.train_profile_first": "Entraînez d’abord le profil et attendez que son statut soit « ready ».",
  "voices.turn_level_down": "Baissez le niveau du micro et recommencez.",
  "voices.voice_being_learnt": "La voix est en cours d’apprentissage.",
  "voices.wait_for_training": "Attendez la fin de l’entraînement.",
  "voices.training_cancelled": "L’entraînement a été annulé.",
} satisfies Record<keyof typeof english, string>;
