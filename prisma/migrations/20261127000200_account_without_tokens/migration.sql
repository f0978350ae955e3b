-- Tokens of other services were kept although nothing needs them.
ALTER TABLE "Account" DROP COLUMN "refresh_token",
DROP COLUMN "access_token",
DROP COLUMN "expires_at",
DROP COLUMN "token_type",
DROP COLUMN "scope",
DROP COLUMN "id_token",
DROP COLUMN "session_state";
