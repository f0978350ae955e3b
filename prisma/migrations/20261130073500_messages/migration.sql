-- What is said of jobs, steps and files by message id, beside the English sentence. Older rows have the sentence alone.
ALTER TABLE "Job" ADD COLUMN "errorSaid" JSONB;
ALTER TABLE "JobStep" ADD COLUMN "errorSaid" JSONB;
ALTER TABLE "JobEvent" ADD COLUMN "said" JSONB;
ALTER TABLE "Asset" ADD COLUMN "errorSaid" JSONB, ADD COLUMN "proxyErrorSaid" JSONB;
