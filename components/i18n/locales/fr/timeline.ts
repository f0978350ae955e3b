import type { timeline as english } from "@/lib/messages/en/timeline";

/** Why a timeline cannot be rendered as it says, and why an edit of it cannot be done, in French. */
export const timeline = {
  "timeline.unknown_asset": "Le montage n’a pas de fichier {asset}.",
  "timeline.starts_behind_source": "Le clip commence après la fin de son fichier.",
  "timeline.longer_than_source": "Le clip dure {wanted} images, mais son fichier n’en a que {there} à partir de là.",
  "timeline.keyframes_not_ascending": "Deux images clés tombent sur la même image, ou ne sont pas dans l’ordre.",
  "timeline.lies_over": "Il commence avant la fin de « {other} », à l’image {frame}, sur la même piste.",
  "timeline.repeated_id": "L’identifiant {id} sert deux fois.",
} satisfies Record<keyof typeof english, string>;
