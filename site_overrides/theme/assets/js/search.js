// Search by Pagefind: a dialog on every page and the page /search/. Results are built as nodes,
// never as markup, so nothing of the data can run.
(function () {
  const base = new URL(document.documentElement.dataset.base, location.href).href;
  const plural = new Intl.PluralRules("ru");
  const forms = { one: "результат", few: "результата", many: "результатов", other: "результата" };
  let engine;

  function node(name, props, children) {
    const made = Object.assign(document.createElement(name), props);
    made.append(...(children || []));
    return made;
  }
  function load() {
    engine = engine || import(base + "pagefind/pagefind.js");
    engine.catch(() => (engine = null));
    return engine;
  }
  // a stemmer cuts «ИОМ» to one letter, so the full name is looked for instead
  let short;
  async function expanded(query) {
    short = short || fetch(base + "search/abbreviations.json").then((answer) => (answer.ok ? answer.json() : {})).catch(() => ({}));
    const full = await short;
    return query.split(/\s+/).map((word) => (Object.hasOwn(full, word.toUpperCase()) ? full[word.toUpperCase()] : word)).join(" ");
  }
  function link(path, text) {
    return node("a", { href: base + path, textContent: text });
  }
  // an excerpt is escaped text with <mark> around the hits: every second piece is a hit
  function excerpt(html) {
    return html.split(/<\/?mark>/).map(function (piece, index) {
      const text = piece.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
      return index % 2 ? node("mark", { textContent: text }) : text;
    });
  }
  async function asked(query, options) {
    const pagefind = await load();
    const wanted = await expanded(query);
    const answer = await pagefind.debouncedSearch(wanted, options, 150);
    return answer && { wanted, results: answer.results };
  }
  // pages of one folder that fit a query, for other scripts; null when a newer query came between
  async function find(query, folder, size) {
    const answer = await asked(query, { filters: { folder } });
    if (!answer) return null;
    const loaded = await Promise.all(answer.results.slice(0, size).map((result) => result.data()));
    return loaded.filter((data) => near(data, answer.wanted));
  }
  window.atlas = { base, node, find };
  // what stands behind an unknown word are pages with its first letter: such hits are no answer
  function near(data, query) {
    const marks = data.excerpt.match(/<mark>[^<]*/g) || [];
    const hits = marks.map((mark) => mark.slice(6).toLowerCase().replace(/ё/g, "е"));
    return query.toLowerCase().replace(/ё/g, "е").split(/[^a-zа-я0-9]+/).filter(Boolean).some((word) =>
      hits.some((hit) => hit.startsWith(word.slice(0, Math.min(3, word.length)))));
  }
  function entry(data) {
    const title = node("strong", { textContent: data.meta.title || data.url });
    const place = data.meta.place ? [node("em", { textContent: data.meta.place })] : [];
    return node("li", {}, [node("a", { href: data.url }, [title, ...place, node("span", {}, excerpt(data.excerpt))])]);
  }
  function groups(found) {
    const byKind = new Map();
    found.forEach(function (data) {
      const kind = data.meta.kind || "Страницы";
      if (!byKind.has(kind)) byKind.set(kind, node("ul"));
      byKind.get(kind).append(entry(data));
    });
    return Array.from(byKind).flatMap(([kind, list]) => [node("h2", { textContent: kind }), list]);
  }
  function nothing() {
    return [
      node("p", {
        textContent:
          "Попробуйте другое слово или меньше слов. Сокращение стоит раскрыть, а номер документа набрать без знака №.",
      }),
      node("p", {}, ["Или начните с раздела: ", link("roadmaps/", "дорожные карты"), ", ",
        link("indicators/", "показатели"), ", ", link("glossary/", "глоссарий"), ", ",
        link("territories/", "территории"), "."]),
    ];
  }

  function panel(input, status, results, limit) {
    let turn = 0;
    function show(text, nodes) {
      status.textContent = text;
      results.replaceChildren(...nodes);
    }
    async function run(size) {
      const query = input.value.trim();
      const mine = ++turn;
      if (!query) return show("", []);
      if (!engine) show("Ищем…", []);
      try {
        const answer = await asked(query, {});
        if (!answer || mine !== turn) return;
        const loaded = await Promise.all(answer.results.slice(0, size).map((result) => result.data()));
        const found = loaded.filter((data) => near(data, answer.wanted));
        if (mine !== turn) return;
        const total = found.length ? answer.results.length : 0;
        if (!total) return show("По запросу «" + query + "» ничего не нашлось.", nothing());
        const more = [];
        if (total > size) {
          const button = node("button", { type: "button", className: "button button--quiet", textContent: "Показать ещё" });
          button.addEventListener("click", () => run(size + limit));
          more.push(node("p", {}, [button]));
        }
        show(total + " " + forms[plural.select(total)], groups(found).concat(more));
      } catch (_) {
        if (mine === turn) show("Поиск сейчас не отвечает.", nothing().slice(1));
      }
    }
    input.addEventListener("input", () => run(limit));
    return () => run(limit);
  }

  // arrows walk through the results, the first of them is reached from the field
  function walk(box, input) {
    box.addEventListener("keydown", function (event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const stops = [input, ...box.querySelectorAll(".results a, .results button")];
      const next = stops[stops.indexOf(document.activeElement) + step];
      if (!next || !stops.includes(document.activeElement)) return;
      event.preventDefault();
      next.focus();
    });
  }

  function dialog() {
    const input = node("input", { type: "search", name: "q", autocomplete: "off", placeholder: "Термин, документ, мероприятие…" });
    input.setAttribute("aria-label", "Что найти");
    const close = node("button", { type: "button", className: "button button--quiet", textContent: "Закрыть" });
    const form = node("form", { action: base + "search/" }, [input, close]);
    form.setAttribute("role", "search");
    const status = node("p", { className: "search-status" });
    status.setAttribute("role", "status");
    const results = node("div", { className: "results" });
    const box = node("dialog", { className: "search-dialog" }, [
      form, node("div", { className: "search-body" }, [status, results]),
    ]);
    box.setAttribute("aria-label", "Поиск по атласу");
    close.addEventListener("click", () => box.close());
    // Escape in a search field would only clear it
    input.addEventListener("keydown", (event) => event.key === "Escape" && (event.preventDefault(), box.close()));
    box.addEventListener("click", (event) => event.target === box && box.close());
    document.body.append(box);
    panel(input, status, results, 8);
    walk(box, input);
    return { box, input };
  }

  let opened;
  const opener = document.querySelector("[data-search-open]");
  const page = document.querySelector("form[data-search-page]");
  if (opener && !page && window.HTMLDialogElement) {
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "dialog");
    opener.addEventListener("keydown", (event) => event.key === " " && (event.preventDefault(), opener.click()));
    opener.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      opened = opened || dialog();
      opened.box.showModal();
      load();
      opened.input.focus();
      opened.input.select();
    });
  }
  if (page) {
    const input = page.elements.q;
    const results = document.querySelector("[data-search-results]");
    const run = panel(input, document.querySelector("[data-search-status]"), results, 20);
    const remember = () => history.replaceState(null, "", input.value.trim() ? "?q=" + encodeURIComponent(input.value.trim()) : "./");
    walk(page.parentElement, input);
    page.addEventListener("submit", function (event) {
      event.preventDefault();
      remember();
      run();
    });
    input.addEventListener("change", remember);
    input.value = new URLSearchParams(location.search).get("q") || "";
    if (input.value) run();
  }
})();
