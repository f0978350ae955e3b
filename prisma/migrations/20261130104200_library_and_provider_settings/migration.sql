ALTER TABLE "Asset" ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "Asset" ADD COLUMN "trashedAt" TIMESTAMP(3);
ALTER TABLE "Asset" ADD COLUMN "supersededAt" TIMESTAMP(3);
CREATE INDEX "Asset_filmId_idx" ON "Asset"("filmId");
CREATE INDEX "Asset_trashedAt_idx" ON "Asset"("trashedAt");
CREATE INDEX "Asset_supersededAt_idx" ON "Asset"("supersededAt");

CREATE TABLE "ProviderSetting" (
    "name" TEXT NOT NULL,
    "cipher" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "ProviderSetting_pkey" PRIMARY KEY ("name")
);
