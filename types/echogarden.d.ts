/** The package has no types; `eSpeakNGWorker` is described in lib/providers/voice/engines/espeak.ts. */
declare module "@echogarden/espeak-ng-emscripten" {
  const load: () => Promise<{ eSpeakNGWorker: new () => unknown }>;
  export default load;
}
