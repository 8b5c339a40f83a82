// What a page of a record tells in its passport (dl.facts) and its parts marked [data-compare="Цели"]. The page is
// parsed without running anything; only text and links inside this site are taken over, as nodes.
(function () {
  const { base, node } = window.atlas;
  const SKIPPED = new Set(["script", "style", "template", "button", "thead", "caption", "svg"]);
  const BLOCKS = new Set(["p", "li", "tr", "br", "div", "ul", "ol", "dd", "table", "tbody"]);

  // addresses inside the site are short: printed links do not spell them out
  const inner = (address) => document.documentElement.dataset.base + address.slice(base.length);

  function link(from, text, address) {
    let to;
    try {
      to = new URL(from.getAttribute("href"), address);
    } catch (_) {
      return text;
    }
    return to.href.startsWith(base) ? node("a", { href: inner(to.href), textContent: text }) : text;
  }
  function lines(from, address) {
    const made = [[]];
    const plain = (text) => text.replace(/[ \t\r\n]+/g, " ");
    (function walk(parent) {
      parent.childNodes.forEach(function (child) {
        if (child.nodeType === 3) return made.at(-1).push(plain(child.data));
        if (child.nodeType !== 1 || SKIPPED.has(child.localName) || child.matches("[hidden], [data-screen], .anchor")) return;
        if (child.localName === "a") return made.at(-1).push(link(child, plain(child.textContent), address));
        if (child.localName === "td") made.at(-1).push((child.cellIndex ? "; " : "") + (child.dataset.label ? child.dataset.label + ": " : ""));
        const block = BLOCKS.has(child.localName);
        if (block) made.push([]);
        walk(child);
        if (block) made.push([]);
      });
    })(from);
    return made.filter((line) => told(line));
  }
  const told = (line) => line.map((piece) => piece.textContent || (typeof piece === "string" ? piece : "")).join("").trim();

  function passport(text, path, address) {
    const main = new DOMParser().parseFromString(text, "text/html").querySelector("main");
    const head = main && main.querySelector("h1");
    if (!head) return null;
    const rows = new Map();
    const put = (name, from) => rows.set(name, [...(rows.get(name) || []), ...lines(from, address)]);
    main.querySelectorAll("dl.facts > div, [data-compare]").forEach(function (one) {
      const name = one.querySelector("dt");
      if (one.dataset.compare) put(one.dataset.compare, one);
      else if (name) one.querySelectorAll("dd").forEach((value) => put(name.textContent.trim(), value));
    });
    const own = Array.from(main.querySelectorAll("[data-pick]")).find((one) => one.dataset.pick === path);
    const [title, ...rest] = (own ? own.dataset.title : head.textContent).trim().split(" — ");
    return { title, where: rest.join(" — "), rows, address: inner(address) };
  }
  Object.assign(window.atlas, { passport, told });
})();
