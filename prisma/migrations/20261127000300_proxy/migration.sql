-- AlterTable
ALTER TABLE "Asset" ADD COLUMN     "proxyError" TEXT,
ADD COLUMN     "proxyKey" TEXT,
ADD COLUMN     "proxyMime" TEXT,
ADD COLUMN     "proxyProgress" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "proxyState" TEXT NOT NULL DEFAULT 'unknown';
