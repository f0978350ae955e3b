import type { marketing as english } from "@/lib/messages/en/marketing";

/** The same in French. */
export const marketing = {
  "marketing.complete_segments": "Complétez les segments, puis lancez la génération.",
  "marketing.fewer_segments": "Augmentez max_credits, ou prévoyez des segments moins nombreux ou plus courts.",
  "marketing.generate_again": "Relancez la génération : les vidéos déjà créées sont conservées.",
  "marketing.is_being_made": "Cette production est en cours.",
  "marketing.no_music": "La musique n’a pas pu être créée : le film n’en a pas.",
  "marketing.no_picture": "Le segment {number} part d’une image, et n’en a pas.",
  "marketing.no_prompt": "Le segment {number} n’a pas de prompt.",
  "marketing.no_segments": "La production n’a pas de segments.",
  "marketing.not_a_picture": "Il faut une image ; ce fichier est du type {kind}.",
  "marketing.not_rendered": "Le rendu du film a échoué : {why}",
  "marketing.nothing_to_cancel": "Rien n’est en cours de création dans cette production.",
  "marketing.retry_segments":
    "Modifiez son prompt ou ses fournisseurs, puis relancez-le ; les autres vidéos sont conservées.",
  "marketing.segment_not_retried": "Le segment {number} est en cours de création.",
  "marketing.segments_failed": "{count, plural, one {Échec du segment} other {Échec des segments}} {numbers} : {why}",
  "marketing.duplicate_template": "Dupliquez-le et modifiez la copie.",
  "marketing.template_is_ours": "Ce modèle est fourni avec le studio et ne peut pas être modifié.",
  "marketing.too_many_templates": "Un compte a au plus {most} modèles à lui.",
  "marketing.wait_or_cancel": "Attendez la fin, ou annulez-la.",
  "marketing.variable_name": "un nom en lettres minuscules, chiffres et _",
} satisfies Record<keyof typeof english, string>;
