import {
  add,
  addShorts,
  addWords,
  and,
  anyBit,
  assemble,
  type Code,
  choose,
  dot,
  doubleShorts,
  doubleWords,
  equal,
  type FunctionCode,
  get,
  giveBack,
  int,
  less,
  load,
  loadWord,
  loop,
  multiply,
  narrowShorts,
  narrowWords,
  pairs,
  set,
  shiftRight,
  shiftWords,
  shuffle,
  store,
  storeHalf,
  subtract,
  upperBytes,
  vectorAnd,
  vectorXor,
  when,
  words,
} from "./assembler";

/** Pixels that one step of the conversion takes. */
export const STEP = 16;

/**
 * differs(a, b, length): whether two stretches of memory differ. `length` is in bytes, at least 16; the last step overlaps
 * the one before it.
 */
function differs(): FunctionCode {
  const [a, b, length, at, last, found] = [0, 1, 2, 3, 4, 5] as const;
  const pair = (offset: number) => vectorXor(load(add(get(a), get(at)), offset), load(add(get(b), get(at)), offset));
  return {
    name: "differs",
    parameters: 3,
    integers: 2,
    vectors: 1,
    body: [
      ...set(last, subtract(get(length), int(16))),
      ...loop(
        [...set(found, pair(0)), ...when(anyBit(get(found)), giveBack(int(1))), ...set(at, add(get(at), int(16)))],
        less(get(at), get(last)),
      ),
      ...set(at, get(last)),
      ...anyBit(pair(0)),
    ],
  };
}

/** Whether a pixel's bytes begin with red or with blue; green is the second, the last one counts for nothing. */
export type ByteOrder = "rgb" | "bgr";

interface Weights {
  redBlue: Code;
  green: Code;
}

/** BT.709 in limited range, times 65536; green's weight for luma is halved to fit into 16 bits. */
function weightsOf(order: ByteOrder): Record<"luma" | "blue" | "red", Weights> {
  const weights = (red: number, green: number, blue: number): Weights => ({
    redBlue: order === "rgb" ? pairs(red, blue) : pairs(blue, red),
    green: pairs(green, 0),
  });
  return {
    luma: weights(11966, 20127, 4064),
    blue: weights(-6596, -22189, 28785),
    red: weights(28785, -26146, -2639),
  };
}

const LUMA_OFFSET = words(1081344);
const CHROMA_OFFSET = words(67371008);

const redBlueOf = (pixels: Code) => vectorAnd(pixels, words(0x00ff00ff));
const greenOf = upperBytes;

const EVEN = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27];
const ODD = EVEN.map((byte) => byte + 4);
/** The last pixel of one vector before the first three of the next. */
const BEFORE = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27];

/**
 * yuv(pixels, stride, columns, rows, edge, luma, blue, red): converts a part of a picture. `pixels` is the address of its
 * first pixel, `stride` the picture's width in bytes, `edge` 1 when the part begins at the picture's left edge, the rest
 * where the planes go. `columns` is even and at least `STEP`, `rows` is even.
 */
function yuv(order: ByteOrder): FunctionCode {
  const by = weightsOf(order);
  const [pixels, stride, columns, rows, edge, luma, blue, red] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const [row, column, top, bottom, before] = [8, 9, 10, 11, 12] as const;
  let vector = 13;
  const fresh = () => vector++;
  const [a, b] = [fresh(), fresh()];
  const lumaSums = [fresh(), fresh(), fresh(), fresh()];
  const lumaBelow = [fresh(), fresh(), fresh(), fresh()];
  const redBlue = [fresh(), fresh(), fresh(), fresh()];
  const green = [fresh(), fresh(), fresh(), fresh()];
  const [odd, evenSum] = [fresh(), fresh()];
  const sums = { redBlue: [fresh(), fresh()], green: [fresh(), fresh()] };
  const lastOdd = fresh();
  const vectors = vector - 13;

  const lumaOf = (pixel: number) =>
    shiftWords(
      addWords(
        addWords(dot(redBlueOf(get(pixel)), by.luma.redBlue), doubleWords(dot(greenOf(get(pixel)), by.luma.green))),
        LUMA_OFFSET,
      ),
      16,
    );
  const bytesOf = (values: number[]) => {
    const [v0, v1, v2, v3] = values.map(get) as [Code, Code, Code, Code];
    return narrowShorts(narrowWords(v0, v1), narrowWords(v2, v3));
  };
  /** Weights 1-2-1 around each even pixel; `both` are the sums of two rows, `first` those of the pixel before. */
  const filtered = (both: number[], first: Code, into: number[]): Code => [
    ...set(lastOdd, first),
    ...[0, 1].flatMap((half) => {
      const [one, two] = [get(both[half * 2] as number), get(both[half * 2 + 1] as number)];
      return [
        ...set(odd, shuffle(one, two, ODD)),
        ...set(evenSum, doubleShorts(shuffle(one, two, EVEN))),
        ...set(
          into[half] as number,
          addShorts(addShorts(shuffle(get(lastOdd), get(odd), BEFORE), get(odd)), get(evenSum)),
        ),
        ...set(lastOdd, get(odd)),
      ];
    }),
  ];
  const chroma = (half: number, weights: Weights) =>
    shiftWords(
      addWords(
        addWords(
          dot(get(sums.redBlue[half] as number), weights.redBlue),
          dot(get(sums.green[half] as number), weights.green),
        ),
        CHROMA_OFFSET,
      ),
      19,
    );
  const chromaBytes = (weights: Weights) => {
    const shorts = narrowWords(chroma(0, weights), chroma(1, weights));
    return narrowShorts(shorts, words(0));
  };
  const half = (value: Code) => shiftRight(value, int(1));
  const step: Code = [
    ...set(top, add(get(pixels), multiply(get(column), int(4)))),
    ...set(bottom, add(get(top), get(stride))),
    ...[0, 1, 2, 3].flatMap((index) => [
      ...set(a, load(get(top), index * 16)),
      ...set(b, load(get(bottom), index * 16)),
      ...set(lumaSums[index] as number, lumaOf(a)),
      ...set(lumaBelow[index] as number, lumaOf(b)),
      ...set(redBlue[index] as number, addShorts(redBlueOf(get(a)), redBlueOf(get(b)))),
      ...set(green[index] as number, addShorts(greenOf(get(a)), greenOf(get(b)))),
    ]),
    ...store(add(get(luma), get(column)), bytesOf(lumaSums)),
    ...store(add(add(get(luma), get(columns)), get(column)), bytesOf(lumaBelow)),
    // The pixel to the left, or the first one again at the picture's edge.
    ...set(before, choose(int(0), int(4), and(get(edge), equal(get(column), int(0))))),
    ...set(a, loadWord(subtract(get(top), get(before)))),
    ...set(b, loadWord(subtract(get(bottom), get(before)))),
    ...filtered(redBlue, addShorts(redBlueOf(get(a)), redBlueOf(get(b))), sums.redBlue),
    ...filtered(green, addShorts(greenOf(get(a)), greenOf(get(b))), sums.green),
    ...storeHalf(add(get(blue), half(get(column))), chromaBytes(by.blue)),
    ...storeHalf(add(get(red), half(get(column))), chromaBytes(by.red)),
  ];
  return {
    name: "yuv",
    parameters: 8,
    integers: 5,
    vectors,
    body: [
      ...loop(
        [
          ...set(column, int(0)),
          ...loop(
            [...step, ...set(column, add(get(column), int(STEP)))],
            less(add(get(column), int(STEP - 1)), get(columns)),
          ),
          // What is left is narrower than a step: the last step is moved to the left.
          ...when(less(get(column), get(columns)), [...set(column, subtract(get(columns), int(STEP))), ...step]),
          ...set(pixels, add(get(pixels), multiply(get(stride), int(2)))),
          ...set(luma, add(get(luma), multiply(get(columns), int(2)))),
          ...set(blue, add(get(blue), half(get(columns)))),
          ...set(red, add(get(red), half(get(columns)))),
          ...set(row, add(get(row), int(2))),
        ],
        less(get(row), get(rows)),
      ),
      ...int(0),
    ],
  };
}

/** The module of what is done to pixels in WebAssembly, four or more of them at once. */
export const pixelCode = (order: ByteOrder): Uint8Array<ArrayBuffer> => assemble([differs(), yuv(order)]);
