import type { ClipIndex } from "./clip-index";

/** PQ and HLG brought to the range and primaries of ordinary screens. */
export const TONE_MAP =
  "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=limited,format=yuv420p";

/** Width and height of a clip whose pixels are made square, as the scale filter computes them. */
export const SQUARE_WIDTH = "iw*max(1\\,sar)";
export const SQUARE_HEIGHT = "ih*max(1\\,1/sar)";

/** How the scale filter is told of the colour matrix of a clip that says none: the usual one of its size. */
export function sourceMatrix({ matrixKnown, hdr, height }: ClipIndex): string {
  return matrixKnown || hdr ? "" : `in_color_matrix=${height >= 720 ? "bt709" : "bt601"}:`;
}

/** ffmpeg's own decoders of VP8 and VP9 leave the opacity out. */
export const decoderArgs = ({ alpha, codec }: ClipIndex): string[] =>
  alpha && (codec === "vp8" || codec === "vp9") ? ["-c:v", codec === "vp8" ? "libvpx" : "libvpx-vp9"] : [];
