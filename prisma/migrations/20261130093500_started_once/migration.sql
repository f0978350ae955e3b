-- What a request with an Idempotency-Key has started, written with it; and which try holds the key.
ALTER TABLE "IdempotencyRecord" ADD COLUMN "claim" TEXT NOT NULL DEFAULT '';
ALTER TABLE "IdempotencyRecord" ADD COLUMN "jobs" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- The first job of a line of retries, so that one of them runs at a time.
ALTER TABLE "Job" ADD COLUMN "firstJobId" TEXT;
CREATE INDEX "Job_firstJobId_idx" ON "Job"("firstJobId");
