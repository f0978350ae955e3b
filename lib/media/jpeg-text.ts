import { type FileMetadata, metadataTexts } from "./metadata";

const APP0 = 0xe0;
const APP1 = 0xe1;
const COM = 0xfe;

/** ITU-T T.81, B.1.1.4: the length counts its own two bytes. */
function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

const escaped = (text: string): string => text.replace(/[<>&]/g, (sign) => `&#${sign.codePointAt(0)};`);
const worded = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

/** Properties of Dublin Core as XMP wants them (ISO 16684-1, 8.3). */
const PROPERTIES: Record<string, (text: string) => string> = {
  Title: (text) => `<dc:title>${worded(text)}</dc:title>`,
  Author: (text) => `<dc:creator><rdf:Seq><rdf:li>${escaped(text)}</rdf:li></rdf:Seq></dc:creator>`,
  Comment: (text) => `<dc:description>${worded(text)}</dc:description>`,
};

function xmpPacket(texts: [name: string, text: string][]): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    ...texts.map(([name, text]) => PROPERTIES[name]?.(text) ?? ""),
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join("\n");
}

/**
 * A JPEG with its title, author and comment in an XMP packet (ISO 16684-1; its segment: XMP part 3, 1.1.3), and with the
 * comment alone as a comment segment for readers that know no XMP. JFIF's own segment stays the first.
 */
export function withJpegText(jpeg: Buffer, metadata: FileMetadata): Buffer {
  const texts = metadataTexts(metadata);
  if (texts.length === 0) return jpeg;
  const at = jpeg[3] === APP0 ? 4 + jpeg.readUInt16BE(4) : 2;
  const comment = texts.find(([name]) => name === "Comment")?.[1];
  return Buffer.concat([
    jpeg.subarray(0, at),
    segment(APP1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmpPacket(texts)}`, "utf8")),
    ...(comment ? [segment(COM, Buffer.from(comment, "utf8"))] : []),
    jpeg.subarray(at),
  ]);
}
