// A record as text, written as `atlas fmt` writes it (generator/notation.py and generator/edit/fmt.py): plain where
// nobody misreads it, else quoted; long texts folded at 100 letters.
(function () {
  const WIDTH = 100;
  const DAY = /^\d{4}-\d{2}-\d{2}$/;
  const WORDS = new Set(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "="]);
  const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
  const START = new Set("-?:,[]{}#&*!|>'\"%@`=<“”„‘’‚");
  const NUMBER = /^[-+.]?[0-9][0-9.,:_/-]*$|^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$|^0o[0-7]+$|^0x[0-9a-fA-F]+$|^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/;
  const long = (text) => Array.from(text).length;

  // spaces and invisible signs that no text needs
  const tidy = (text) => text.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g, "").replace(/\s+/g, " ").trim();

  function plain(text) {
    if (!text || START.has(text[0]) || WORDS.has(text.toLowerCase()) || text !== text.trim() || HIDDEN.test(text)) return false;
    if (/:(\s|$)|\s#/.test(text) || /^[A-Za-z_][\p{L}\p{N}_]*:(?!\/\/)/u.test(text)) return false;
    return DAY.test(text) || !NUMBER.test(text);
  }
  function quoted(text) {
    if (HIDDEN.test(text)) return JSON.stringify(text);
    return /["\\]/.test(text) ? "'" + text.replaceAll("'", "''") + "'" : '"' + text + '"';
  }
  const scalar = (value) => (typeof value === "string" ? (plain(value) ? value : quoted(value)) : String(value));
  const key = (text) => (/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(text) && plain(text) ? text : quoted(text));

  function folded(text, room) {
    const rows = [];
    text.split(" ").forEach(function (word) {
      if (rows.length && long(rows.at(-1)) + 1 + long(word) <= room) rows[rows.length - 1] += " " + word;
      else rows.push(word);
    });
    return rows;
  }
  function leaf(value, lead, indent) {
    const line = lead + " " + scalar(value);
    if (typeof value !== "string" || long(line) <= WIDTH) return [line];
    if (HIDDEN.test(value)) return [line];
    const rows = folded(value, WIDTH - indent);
    return rows.length === 1 && long(rows[0]) > WIDTH ? [line] : [lead + " >-", ...rows.map((row) => " ".repeat(indent) + row)];
  }
  const isPart = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  // a Map keeps keys such as "2023" in their places, an object moves them to the front
  const isRecord = (value) => isPart(value) && pairs(value).length > 0;
  const pairs = (value) => (value instanceof Map ? [...value] : Object.entries(value));

  function lines(value, indent, level) {
    const listed = Array.isArray(value);
    const found = [];
    let before;
    for (const [name, one] of listed ? value.map((item) => ["", item]) : pairs(value)) {
      if (!listed && found.length && level < 2 && (isRecord(one) || isRecord(before))) found.push("");
      found.push(...item(listed ? "-" : key(name) + ":", one, indent, listed ? 2 : level));
      before = one;
    }
    return found;
  }
  function item(mark, value, indent, level) {
    const lead = " ".repeat(indent) + mark;
    if (value === null || typeof value !== "object") return leaf(value, lead, indent + 2);
    if (Array.isArray(value) && value.every((one) => typeof one === "number")) return [`${lead} [${value.join(", ")}]`];
    if (isPart(value) && !pairs(value).length) return [lead + " {}"];
    const inner = lines(value, indent + 2, level + 1);
    if (mark !== "-") return [lead, ...inner];
    return [lead + " " + inner[0].slice(indent + 2), ...inner.slice(1)];
  }
  const text = (record) => lines(record, 0, 0).join("\n") + "\n";

  // the key of a file by the sound of a title, as generator/letters.py has it
  function slug(title, letters) {
    const mixed = /[A-Za-z]/.test(title) && !/[а-яё]/i.test(title);
    const latin = mixed ? title : Array.from(title, (one) => letters[one.toLowerCase()] ?? one).join("");
    const made = latin.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
    return made.length <= 50 ? made : made.slice(0, 51).replace(/-[^-]*$/, "").slice(0, 50);
  }
  Object.assign(window.atlas, { recordText: { text, tidy, slug, scalar } });
})();
