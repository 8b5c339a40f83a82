// What html-validate asks of a built page: everything it recommends but a few matters of style.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // ids of records hold dots and begin with digits, ids of headings are Russian: the standard allows all
    "valid-id": ["error", { relaxed: true }],
    // <div role="region"> is a table that scrolls, not a section of the text
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // ARIA lets every element with a role be named, a list too
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // boxes of one question share its name, as radios do
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
    // selections answer every change at once, there is nothing to send
    "wcag/h32": "off",
    // a title names the document, which the law did not keep short
    "long-title": "off",
    "no-trailing-whitespace": "off",
  },
};
