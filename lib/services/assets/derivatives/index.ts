export { assetDerivatives, derivativesOf, retryDerivatives } from "./ask";
export { openSheet, openWaveform } from "./open";
