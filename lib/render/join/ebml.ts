/** Elements of EBML files (RFC 8794), which Matroska and WebM are. */

/** A whole number in as few bytes as it needs. */
function bytesOf(value: number): Buffer {
  const digits = Math.floor(value).toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), "0"), "hex");
}

/** A size in eight bytes: 56 bits behind the mark that says so. */
function sizeOf(length: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(length) | (1n << 56n));
  return size;
}

/** @param id the element's name with its length mark, as the specification lists it. */
export function element(id: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([bytesOf(id), sizeOf(body.length), body]);
}

export const unsigned = (id: number, value: number): Buffer => element(id, bytesOf(value));
export const text = (id: number, value: string): Buffer => element(id, Buffer.from(value, "utf8"));
