-- Voices that engines learn from recordings of one person, with that person's consent.
CREATE TABLE "VoiceProfile" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "externalUserId" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "gender" TEXT NOT NULL DEFAULT '',
    "accent" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "provider" TEXT,
    "vendorVoiceId" TEXT,
    "jobId" TEXT,
    "consent" JSONB,
    "error" TEXT,
    "errorSaid" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "VoiceProfile_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "VoiceProfile_userId_createdAt_idx" ON "VoiceProfile"("userId", "createdAt");
ALTER TABLE "VoiceProfile" ADD CONSTRAINT "VoiceProfile_userId_fkey"
    FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "VoiceSample" (
    "id" TEXT NOT NULL,
    "profileId" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "durationSeconds" DOUBLE PRECISION NOT NULL,
    "speechSeconds" DOUBLE PRECISION NOT NULL,
    "sampleRate" INTEGER NOT NULL,
    "noiseRatioDb" DOUBLE PRECISION NOT NULL,
    "clippedShare" DOUBLE PRECISION NOT NULL,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VoiceSample_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "VoiceSample_profileId_sha256_key" ON "VoiceSample"("profileId", "sha256");
ALTER TABLE "VoiceSample" ADD CONSTRAINT "VoiceSample_profileId_fkey"
    FOREIGN KEY ("profileId") REFERENCES "VoiceProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;
