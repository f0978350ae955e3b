-- What the editor draws of an asset: waveform, beats, filmstrip.
CREATE TABLE "AssetDerivative" (
    "assetId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'preparing',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "errorSaid" JSONB,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AssetDerivative_pkey" PRIMARY KEY ("assetId","kind")
);
ALTER TABLE "AssetDerivative" ADD CONSTRAINT "AssetDerivative_assetId_fkey"
    FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE CASCADE ON UPDATE CASCADE;
