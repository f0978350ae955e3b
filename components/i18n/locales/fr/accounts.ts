import type { accounts as english } from "@/lib/messages/en/accounts";

/** The same in French. */
export const accounts = {
  "accounts.account_email_address_exists_already": "Il existe déjà un compte avec cette adresse e-mail.",
  "accounts.ask_owner_enable": "Demandez au propriétaire du studio de le réactiver.",
  "accounts.ask_owner_account": "Demandez un compte au propriétaire, ou démarrez avec FRAMEWRIGHT_SIGN_UP=open.",
  "accounts.ask_shorter_film": "Demandez un film plus court, ou des crédits au propriétaire.",
  "accounts.check_both_try_again": "Vérifiez les deux et réessayez.",
  "accounts.disabled": "Ce compte est désactivé.",
  "accounts.email_address_password_wrong": "L’adresse e-mail ou le mot de passe est faux.",
  "accounts.first_request_idempotency_key_still": "La première demande avec cette Idempotency-Key est encore en cours.",
  "accounts.idempotency_key_used_before_another": "Cette Idempotency-Key a déjà servi avec un autre corps.",
  "accounts.choose_longer_password": "Prenez-en un plus long : quatre mots sans rapport entre eux se retiennent bien.",
  "accounts.password_common": "fait partie des mots de passe essayés en premier",
  "accounts.password_few_characters": "contient trop peu de caractères différents",
  "accounts.password_is_address": "est votre adresse e-mail",
  "accounts.refresh_token_invalid": "Le jeton de renouvellement est faux, périmé ou déjà utilisé.",
  "accounts.required_credits": "Il faut {amount} crédits, mais il n’en reste que {available}",
  "accounts.sign_again": "Reconnectez-vous.",
  "accounts.sign_up_closed_installation": "Les inscriptions sont fermées sur cette installation.",
  "accounts.sign_use_another_address": "Connectez-vous, ou prenez une autre adresse.",
  "accounts.too_many_attempts_sign": "Trop d’essais de connexion. Réessayez dans {retryAfter} secondes.",
  "accounts.use_new_key_new_request": "Prenez une nouvelle clé pour une nouvelle demande.",
  "accounts.wait_moment_send_again": "Attendez un instant et renvoyez.",
  "accounts.wait_then_sign_right_password": "Attendez, puis connectez-vous avec le bon mot de passe.",
} satisfies Record<keyof typeof english, string>;
