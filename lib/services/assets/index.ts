export { deleteAsset } from "./delete-asset";
export {
  assetDerivatives,
  derivativesOf,
  openSheet,
  openWaveform,
  retryDerivatives,
} from "./derivatives";
export { failDerivatives, makeDerivatives } from "./derivatives/make";
export type { DerivativeRow } from "./derivatives/repo";
export { getAsset, getAssets } from "./get-asset";
export { listAssets } from "./list-assets";
export { failProxy, makeProxy, noteProxyError } from "./make-proxy";
export { animationOf, type OpenedFile, openAsset, openFrame, openProxy, openThumbnail } from "./open-asset";
export { askForProxies, proxyAddress, proxyStateOf, retryProxy, thumbnailAddress } from "./proxies";
export { removeAssets } from "./remove-assets";
export type { AssetRow } from "./repo";
export { MAX_UPLOAD_BYTES, type UploadInput, uploadAsset } from "./upload-asset";
export { uploadSubtitles } from "./upload-subtitles";
