-- The production floor: templates, films in segments, and the clips that they are made of.
CREATE TABLE "MarketingTemplate" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "pillar" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MarketingTemplate_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "MarketingJob" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "templateId" TEXT,
    "template" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "config" JSONB NOT NULL,
    "jobId" TEXT,
    "voiceJobId" TEXT,
    "musicJobId" TEXT,
    "renderJobId" TEXT,
    "filmId" TEXT,
    "fileAssetId" TEXT,
    "estimatedCents" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "spentCents" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "errorSaid" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MarketingJob_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "MarketingSegment" (
    "id" TEXT NOT NULL,
    "marketingJobId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "prompt" TEXT NOT NULL DEFAULT '',
    "narration" TEXT NOT NULL DEFAULT '',
    "mode" TEXT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "imageAssetId" TEXT,
    "providers" TEXT[],
    "jobId" TEXT,
    "assetId" TEXT,
    "voiceAssetId" TEXT,
    "spentCents" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "MarketingSegment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "MarketingTemplate_userId_createdAt_id_idx" ON "MarketingTemplate"("userId", "createdAt" DESC, "id");
CREATE UNIQUE INDEX "MarketingJob_jobId_key" ON "MarketingJob"("jobId");
CREATE INDEX "MarketingJob_userId_createdAt_id_idx" ON "MarketingJob"("userId", "createdAt" DESC, "id");
CREATE INDEX "MarketingJob_userId_status_idx" ON "MarketingJob"("userId", "status");
CREATE INDEX "MarketingJob_voiceJobId_idx" ON "MarketingJob"("voiceJobId");
CREATE INDEX "MarketingJob_musicJobId_idx" ON "MarketingJob"("musicJobId");
CREATE INDEX "MarketingJob_renderJobId_idx" ON "MarketingJob"("renderJobId");
CREATE UNIQUE INDEX "MarketingSegment_marketingJobId_position_key" ON "MarketingSegment"("marketingJobId", "position");
CREATE INDEX "MarketingSegment_jobId_idx" ON "MarketingSegment"("jobId");
ALTER TABLE "MarketingTemplate" ADD CONSTRAINT "MarketingTemplate_userId_fkey"
    FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MarketingJob" ADD CONSTRAINT "MarketingJob_userId_fkey"
    FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MarketingSegment" ADD CONSTRAINT "MarketingSegment_marketingJobId_fkey"
    FOREIGN KEY ("marketingJobId") REFERENCES "MarketingJob"("id") ON DELETE CASCADE ON UPDATE CASCADE;
