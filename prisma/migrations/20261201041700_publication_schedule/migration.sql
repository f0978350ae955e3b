-- Publications that begin at a time.
ALTER TABLE "Publication" ADD COLUMN "publishAt" TIMESTAMP(3),
ADD COLUMN "timezone" TEXT,
ADD COLUMN "whenLate" TEXT NOT NULL DEFAULT 'publish';
CREATE INDEX "Publication_status_publishAt_idx" ON "Publication"("status", "publishAt");
