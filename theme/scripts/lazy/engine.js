// The engine for pages that may need it or not. The search page has it in its own script.
export { open } from "../../../search/browser/engine.js";
