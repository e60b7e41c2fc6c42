// "Use my location": asks the device only when pressed. The position stays here; the place box gets the postcode near it.

const REFUSED = 1;
const WORDS = {
  asking: "Finding where you are",
  refused: "Your browser did not give us your location. Type a postcode or a town instead.",
  unknown: "We could not find where you are. Type a postcode or a town instead.",
  outside: "You seem to be a long way from our area. Type a postcode or a town instead.",
  broken: "The search could not be loaded. Check your connection and try again.",
};
const near = (code) => `You are near ${code}`;
// Streets away is near enough, and it saves the battery; a position of ten minutes ago will do.
const OPTIONS = { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 };

/** Fill in `input` with the postcode where the device is, and say in `status` how that went. `engine()` is a promise of the engine. */
export async function locate(input, status, engine) {
  status.textContent = WORDS.asking;
  status.textContent = await answer(input, engine);
  takeBack(input, status);
}

// What was said of the position goes when the box holds another place: typed, or taken away with its chip.
function takeBack(input, status) {
  const said = status.textContent;
  const searches = new MutationObserver(look);
  function look() {
    if (status.textContent === said && said === near(input.value.trim())) return;
    if (status.textContent === said) status.textContent = "";
    input.removeEventListener("input", look);
    searches.disconnect();
  }
  input.addEventListener("input", look);
  // Every search of the page changes its state there, after its boxes (states.js).
  searches.observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });
}

async function answer(input, engine) {
  try {
    const code = await (await engine()).codeAt(await position());
    if (!code) return WORDS.outside;
    input.value = code;
    return near(code);
  } catch (error) {
    return error.name === "SearchError" ? error.message : (WORDS[error.message] ?? WORDS.broken);
  }
}

function position() {
  return new Promise((found, failed) => {
    const done = ({ coords: { latitude, longitude } }) => found({ latitude, longitude });
    navigator.geolocation.getCurrentPosition(done, ({ code }) => failed(new Error(code === REFUSED ? "refused" : "unknown")), OPTIONS);
  });
}
