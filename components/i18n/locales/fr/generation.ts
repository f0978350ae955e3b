import type { generation as english } from "@/lib/messages/en/generation";

/** The same in French. */
export const generation = {
  "generation.ask_status": "Demandez son statut, et envoyez le montage quand il est terminé.",
  "generation.asset_could_not_made": "le fichier n’a pas pu être créé",
  "generation.asset_not_made_yet": "Le fichier {asset} n’est pas encore prêt.",
  "generation.could_not_do": "Échec de {provider} : {reason} {used} l’a remplacé.",
  "generation.could_not_told_stop": "{provider} n’a pas pu être arrêté : {why}",
  "generation.film_timeline_not_laid_out": "Le montage du film n’est pas encore prêt.",
  "generation.has_shape_already": "le montage a déjà ce format",
  "generation.length_unknown": "est nécessaire : la durée du fichier n’est pas connue",
  "generation.longer_than_clip": "c’est plus long que la vidéo, qui dure {seconds, number, d2} s",
  "generation.lies_behind_asset_end": "c’est après la fin du fichier, à {seconds, number, d2} s",
  "generation.list_assets_take_one_their": "Listez les fichiers et utilisez un de leurs identifiants.",
  "generation.nothing_batch_could_made": "Rien du lot n’a pu être créé : {reason}",
  "generation.picture_clip_begins_not_made": "L’image de départ de la vidéo n’est pas encore prête.",
  "generation.raise_max_credits_ask_less": "Augmentez max_credits ou demandez moins.",
  "generation.no_covering_item": "aucune image ni vidéo {id} ne remplit le cadre",
  "generation.not_for_kind": "ne s’applique pas à un fichier de type {kind}",
  "generation.only_music": "ne vaut que pour les sons d’une piste de type music",
  "generation.picture_has_no_start": "ne vaut que pour les vidéos et les sons : une image n’a pas de durée propre",
  "generation.takes_pictures": "{named} accepte des images et des vidéos ; ce fichier est de type {kind}",
  "generation.takes_sounds": "{named} accepte des sons ; ce fichier est de type {kind}",
  "generation.transitions_are_for_pictures":
    "ne vaut que pour les images et les vidéos : les sons utilisent les fondus",
  "generation.there_no_asset_id": "il n’y a pas de fichier d’identifiant « {assetId} »",
  "generation.wait_until_completed": "Attendez qu’il soit terminé.",
  "generation.wait_until_pipeline_has_laid": "Attendez que sa création soit terminée.",
} satisfies Record<keyof typeof english, string>;
