/*
 * Packets of AAC (ISO/IEC 14496-3) as ADTS streams hold them. A packet is 1024 samples of new sound; its decoded samples
 * overlap with those of the next one, through a window whose halves must fit.
 */

export const PACKET_SAMPLES = 1024;

const SYNC = 0xfff;
const PAIR_ELEMENT = 1;
const SHORT_AFTER = new Set([1, 2]);

/** Cuts an ADTS stream into its packets, without their headers. */
export function packetsOf(stream: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  for (let at = 0; at + 7 <= stream.length; ) {
    if (stream.readUInt16BE(at) >> 4 !== SYNC) throw new Error("AAC: a packet does not begin where it should");
    const header = (stream[at + 1] as number) & 1 ? 7 : 9;
    const length = (stream.readUInt32BE(at + 2) >> 5) & 0x1fff;
    packets.push(stream.subarray(at + header, at + length));
    at += length;
  }
  return packets;
}

/**
 * How a packet's window goes over into the next packet's: equal for two packets when either may stand before the next
 * one. Undefined when it cannot be read off (channels with windows of their own).
 */
export function windowEnd(packet: Buffer): string | undefined {
  if (packet.length < 2) return undefined;
  const bits = packet.readUInt16BE(0);
  if (bits >> 13 !== PAIR_ELEMENT || !((bits >> 8) & 1)) return undefined;
  const sequence = (bits >> 5) & 3;
  const shape = (bits >> 4) & 1;
  return `${SHORT_AFTER.has(sequence) ? "short" : "long"}:${shape}`;
}
