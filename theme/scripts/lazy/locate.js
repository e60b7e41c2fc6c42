// "Use my location": asks the device only when pressed. The position stays here; the place box gets the postcode near it.

const REFUSED = 1;
const WORDS = {
  asking: "Finding where you are",
  refused: "Your browser did not give us your location. Type a postcode or a town instead.",
  unknown: "We could not find where you are. Type a postcode or a town instead.",
  outside: "You seem to be a long way from our area. Type a postcode or a town instead.",
  rough: "Your device only knows very roughly where you are. Type a postcode or a town instead.",
  broken: "The search could not be loaded. Check your connection and try again.",
};
// How far off, in metres, a position may be that tells a postcode, and one that tells where to look: a computer may only know its town, or less.
const [NEAR, ABOUT] = [2000, 20_000];
const found = (code, accuracy) => (accuracy > NEAR ? `You seem to be somewhere near ${code}. Change it if that is not right.` : `You are near ${code}`);
// Streets away is near enough, and it saves the battery; a position of ten minutes ago will do.
const OPTIONS = { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 };

/**
 * Fill in `input` with the postcode where the device is, and say in `status` how that went. Where an answer is on the page, for another
 * place, it is searched for again. `engine()` is a promise of the engine.
 */
export async function locate(input, status, engine) {
  // Who searched meanwhile was told more (search-form.js).
  if (!input.form.hasAttribute("data-waits")) status.textContent = WORDS.asking;
  const before = input.value;
  const { said, code } = await answer(engine);
  // A search that waits for it finds it in the box then.
  setTimeout(() => input.form.dispatchEvent(new Event("located")));
  // What was typed meanwhile is wanted more than where the device is.
  if (input.value !== before && input.value !== code) return void (status.textContent = "");
  const elsewhere = code && code !== input.value.trim();
  if (code) input.value = code;
  status.textContent = said;
  takeBack(input, status, code);
  // The class is that of states.js.
  if (elsewhere && document.documentElement.classList.contains("app-asked")) input.form.requestSubmit();
}

// What was said of the position goes when the box holds another place: typed, or taken away with its chip.
function takeBack(input, status, code) {
  const said = status.textContent;
  const searches = new MutationObserver(look);
  function look() {
    if (status.textContent === said && code === input.value.trim()) return;
    if (status.textContent === said) status.textContent = "";
    input.removeEventListener("input", look);
    searches.disconnect();
  }
  input.addEventListener("input", look);
  // Every search of the page changes its state there, after its boxes (states.js).
  searches.observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });
}

// { said, code }: what is to be said, and the postcode near the device if it is known.
async function answer(engine) {
  try {
    const { accuracy, ...where } = await position();
    if (accuracy > ABOUT) return { said: WORDS.rough };
    const code = await (await engine()).codeAt(where);
    return code ? { said: found(code, accuracy), code } : { said: WORDS.outside };
  } catch (error) {
    return { said: error.name === "SearchError" ? error.message : (WORDS[error.message] ?? WORDS.broken) };
  }
}

function position() {
  return new Promise((known, failed) => {
    const done = ({ coords: { latitude, longitude, accuracy } }) => known({ latitude, longitude, accuracy });
    navigator.geolocation.getCurrentPosition(done, ({ code }) => failed(new Error(code === REFUSED ? "refused" : "unknown")), OPTIONS);
  });
}
