-- Why an address is disabled and why an attempt failed, by message id, beside the English sentence.
ALTER TABLE "WebhookEndpoint" ADD COLUMN "disabledSaid" JSONB;
ALTER TABLE "WebhookAttempt" ADD COLUMN "errorSaid" JSONB;
