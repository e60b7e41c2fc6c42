// The rules of HTML our pages keep: all that html-validate recommends, but for these.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // The style sheet keeps a number on one line; a no-break space would come along when somebody copies it.
    "tel-non-breaking": "off",
    // A service's own name may be long, and a title cut short names nothing.
    "long-title": "off",
    // Roles keep a table a table for a screen reader where a narrow screen shows its rows as cards.
    "no-redundant-role": "off",
    // HTML allows an id to begin with a digit, as the glossary's "0-25 Together" does.
    "valid-id": ["error", { relaxed: true }],
  },
};
