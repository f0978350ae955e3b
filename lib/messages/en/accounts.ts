/** Sentences of accounts. */
export const accounts = {
  "accounts.account_email_address_exists_already": "An account with this email address exists already.",
  "accounts.ask_owner_enable": "Ask the studio’s owner to enable it again.",
  "accounts.ask_owner_account": "Ask the owner for an account, or start with FRAMEWRIGHT_SIGN_UP=open.",
  "accounts.ask_shorter_film": "Ask for a shorter film, or have the owner grant credits.",
  "accounts.check_both_try_again": "Check both and try again.",
  "accounts.disabled": "This account is disabled.",
  "accounts.email_address_password_wrong": "The email address or the password is wrong.",
  "accounts.first_request_idempotency_key_still":
    "The first request with this Idempotency-Key is still being answered.",
  "accounts.idempotency_key_used_before_another": "This Idempotency-Key was used before with another body.",
  "accounts.choose_longer_password":
    "Choose a longer one: four words that have nothing to do with each other are easy to remember.",
  "accounts.password_common": "is one of the passwords that are guessed first",
  "accounts.password_few_characters": "has too few different characters",
  "accounts.password_is_address": "is your email address",
  "accounts.refresh_token_invalid": "The refresh token is invalid, expired or was used before.",
  "accounts.required_credits": "Required {amount} credits, but only {available} available",
  "accounts.sign_again": "Sign in again.",
  "accounts.sign_up_closed_installation": "Sign-up is closed on this installation.",
  "accounts.sign_use_another_address": "Sign in, or use another address.",
  "accounts.too_many_attempts_sign": "Too many attempts to sign in. Try again in {retryAfter} seconds.",
  "accounts.use_new_key_new_request": "Use a new key for a new request.",
  "accounts.wait_moment_send_again": "Wait a moment and send it again.",
  "accounts.wait_then_sign_right_password": "Wait, then sign in with the right password.",
} as const;
