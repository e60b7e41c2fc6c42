// The engine for pages that may need it or not. The search page has it in its own script.
// What first.js, which it shares, needs in its turn comes beside that.
import "./stemmer.js";

export { open } from "../../../search/browser/engine.js";
