// What tests measure inside a page. None of it changes the page, save spaceText.
(() => {
  const name = (element) => {
    const place = element.id ? `#${element.id}` : [...element.classList].map((word) => `.${word}`).join("");
    return `${element.localName}${place} “${element.textContent.trim().slice(0, 40)}”`;
  };
  // What only a screen reader meets, such as the head of a table that is shown as cards.
  const clipped = (element) => Boolean(element) && (getComputedStyle(element).clipPath === "inset(50%)" || clipped(element.parentElement));
  const hidden = (element) => !element.checkVisibility({ checkVisibilityCSS: true }) || element.closest(".govuk-visually-hidden, .govuk-skip-link") || clipped(element);
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => !hidden(element));

  // A link within a sentence has words of the same sentence beside it (WCAG 2.5.8 leaves it out).
  const inSentence = (link) => {
    const block = link.closest("p, li, dd, dt, h1, h2, h3, h4");
    return getComputedStyle(link).display === "inline" && block && block.textContent.trim() !== link.textContent.trim();
  };
  const centre = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const crowded = (box, others) => others.some((other) => {
    const [x, y] = centre(box);
    const [nearX, nearY] = [Math.max(other.left, Math.min(x, other.right)), Math.max(other.top, Math.min(y, other.bottom))];
    const [otherX, otherY] = centre(other);
    const isSmall = Math.min(other.width, other.height) < 24;
    return Math.hypot(x - nearX, y - nearY) < 12 || (isSmall && Math.hypot(x - otherX, y - otherY) < 24);
  });

  const spacing = new CSSStyleSheet();
  spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");

  globalThis.measures = {
    name,

    /** Parts that make the window scroll sideways, and text that is cut off. */
    misfits() {
      const width = document.documentElement.clientWidth;
      const sideways = document.documentElement.scrollWidth > width
        ? [document.documentElement, ...shown("body *")].filter((element) => element.scrollWidth > width || element.getBoundingClientRect().right > width + 0.5)
        : [];
      const cut = shown("body *").filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const wide = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
        const high = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
        return element.localName !== "input" && (wide || high);
      });
      return [...sideways, ...cut].map(name);
    },

    /** Targets under 24 pixels that stand closer to another than WCAG 2.5.8 allows. */
    small() {
      const targets = shown("a[href], button, input, select, textarea, summary").filter((element) => !inSentence(element));
      const boxes = targets.map((element) => element.getBoundingClientRect());
      return targets.filter((_, place) => {
        const box = boxes[place];
        return Math.min(box.width, box.height) < 24 && crowded(box, boxes.filter((other) => other !== box));
      }).map(name);
    },

    /** Put the spacing of WCAG 1.4.12 on, or take it off. */
    spaceText(on) {
      document.adoptedStyleSheets = on ? [spacing] : [];
    },

    /** Where the keyboard is: { name, marked, seen }; null on the page itself. */
    focus() {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(style.outlineColor);
      const filled = style.backgroundColor === "rgb(255, 221, 0)";
      return { name: name(element), marked: outlined || filled || style.boxShadow !== "none", seen: this.seen(element) };
    },

    /** How many of five points of an element's first line box are not covered by anything else. */
    seen(element) {
      const { left, right, top, bottom } = element.getClientRects()[0];
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const points = [[x, y], [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]];
      return points.filter(([a, b]) => {
        const there = document.elementFromPoint(a, b);
        return there && (element.contains(there) || there.contains(element));
      }).length;
    },
  };
})();
