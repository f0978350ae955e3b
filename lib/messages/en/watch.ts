/** Sentences of the pages on which films are watched. */
export const watch = {
  "watch.ask_who_sent_it": "Ask whoever sent you the link for a new one.",
  "watch.come_back_later": "Try again in a moment.",
  "watch.film_has_no_file": "The film is not finished, so there is nothing to watch yet.",
  "watch.host_shape": "must be a host such as example.org or *.example.org, or * for every site",
  "watch.needs_password": "is needed for a page with a password",
  "watch.no_such_page": "There is no film at this address, or it is no longer available.",
  "watch.oembed_is_json": "oEmbed is answered as JSON only.",
  "watch.too_many_guesses": "Too many wrong passwords.",
  "watch.try_again_in": "Try again in {minutes, plural, one {# minute} other {# minutes}}.",
  "watch.wait_or_export": "Wait until it is finished, or publish another film.",
} as const;
