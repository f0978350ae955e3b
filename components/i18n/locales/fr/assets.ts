import type { assets as english } from "@/lib/messages/en/assets";

/** The same in French. */
export const assets = {
  "assets.ask_status": "Demandez son état, et téléchargez-le quand il est terminé.",
  "assets.ask_status_again": "Redemandez l’état : il donne un nouveau lien.",
  "assets.clip_damaged": "Le clip est abîmé : ce qu’il montre ne se lit pas.",
  "assets.clip_unreadable": "Le clip ne peut pas être montré : {why}.",
  "assets.convert_sound":
    "Convertissez-le en MP3, WAV ou M4A avec AAC, ou donnez dans FFMPEG_PATH et FFPROBE_PATH un ffmpeg complet (6 ou plus récent).",
  "assets.file_not_picture": "Le fichier n’est ni une image, ni un clip, ni un son.",
  "assets.file_type_unreadable": "Un fichier de type {mime} ne se lit ni comme image, ni comme clip, ni comme son.",
  "assets.free_space_disk_framewright_home": "Libérez de la place sur le disque de FRAMEWRIGHT_HOME, puis réessayez.",
  "assets.give_known_format":
    "Donnez une image (JPEG, PNG, WebP, GIF, AVIF), un clip (MP4, WebM, MOV…) ou un son (MP3, WAV, M4A…).",
  "assets.is_damaged": "il est abîmé",
  "assets.link_has_expired": "Ce lien a expiré.",
  "assets.not_made": "Le fichier n’a pas pu être fait : {error}",
  "assets.not_made_yet": "Le fichier n’est pas encore fait.",
  "assets.only_part_there":
    "Seules les {seconds, number, d1} premières secondes de « {name} » sont utilisables, sur {of, number, d1} s : le fichier est coupé ou abîmé. Envoyez-le à nouveau pour l’avoir en entier.",
  "assets.open_file_again_see_how": "Rouvrez le fichier pour voir où il en est.",
  "assets.picture_damaged": "L’image est abîmée : ce qu’elle montre ne se lit pas.",
  "assets.preview_file_has_not_failed": "L’aperçu de ce fichier n’a pas échoué.",
  "assets.save_again": "Enregistrez-le ou téléchargez-le à nouveau et donnez ce fichier-là.",
  "assets.server_disk_full": "Le disque du serveur est plein.",
  "assets.sound_cannot_heard": "Le son ne peut pas être entendu : {why}.",
  "assets.give_smaller_picture": "Réduisez l’image et envoyez le fichier obtenu.",
  "assets.picture_too_large": "elle a trop de pixels",
  "assets.too_many_pixels":
    "L’image compte {megapixels} millions de pixels ; {most} millions au plus peuvent être lus.",
  "assets.too_large": "Le fichier dépasse {gigabytes} Go.",
  "assets.unknown_reason": "raison inconnue",
  "assets.unreadable_content": "contenu illisible",
  "assets.unsupported_content": "contenu non pris en charge",
} satisfies Record<keyof typeof english, string>;
