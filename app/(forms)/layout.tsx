// The studio's frame around pages that are whole without scripts: no loading.tsx stands above them, for what Next streams behind one
// stays hidden until a script shows it.
export { default } from "../(studio)/layout";
