import type { watch as english } from "@/lib/messages/en/watch";

/** The same in French. */
export const watch = {
  "watch.ask_who_sent_it": "Demandez un nouveau lien à la personne qui vous l’a envoyé.",
  "watch.come_back_later": "Réessayez dans un instant.",
  "watch.film_has_no_file": "Le film n’est pas terminé : il n’y a encore rien à regarder.",
  "watch.host_shape": "doit être un hôte comme example.org ou *.example.org, ou * pour tous les sites",
  "watch.needs_password": "est nécessaire pour une page protégée par un mot de passe",
  "watch.no_such_page": "Aucun film à cette adresse, ou il n’est plus disponible.",
  "watch.oembed_is_json": "oEmbed ne répond qu’en JSON.",
  "watch.too_many_guesses": "Trop de mots de passe erronés.",
  "watch.try_again_in": "Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.",
  "watch.wait_or_export": "Attendez qu’il soit terminé, ou publiez un autre film.",
} satisfies Record<keyof typeof english, string>;
