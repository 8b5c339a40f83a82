// Sorting of table.data[data-sortable] and the text filter [data-filter].
(function () {
  const collator = new Intl.Collator("ru", { numeric: true, sensitivity: "base" });
  const number = /^[-−+]?\d[\d\s\u00a0]*(,\d+)?\s*%?$/;

  function value(row, index) {
    const cell = row.cells[index];
    if (!cell) return "";
    return "sort" in cell.dataset ? cell.dataset.sort : cell.textContent.trim();
  }
  function amount(text) {
    return parseFloat(text.replace(/[\s\u00a0%]/g, "").replace(",", ".").replace("−", "-"));
  }
  function sort(table, head, index) {
    const down = head.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => ({ row, text: value(row, index) }));
    const numeric = rows.every((item) => !item.text || number.test(item.text));
    rows.sort(function (a, b) {
      // rows without a value stay at the end whatever the direction
      if (!a.text || !b.text) return !a.text - !b.text;
      const order = numeric ? amount(a.text) - amount(b.text) : collator.compare(a.text, b.text);
      return down ? -order : order;
    });
    table.querySelectorAll("th[aria-sort]").forEach((th) => th.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows.map((item) => item.row));
  }
  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    if (!table.tHead || !table.tBodies.length) return;
    Array.from(table.tHead.rows[0].cells).forEach(function (head, index) {
      if ("nosort" in head.dataset || !head.textContent.trim()) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      head.dataset.title = head.textContent.trim(); // printed heads repeat text, not buttons
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head, index));
      head.append(button);
    });
  });

  const plain = (text) => text.toLowerCase().replace(/ё/g, "е");

  document.querySelectorAll("[data-filter]").forEach(function (input) {
    const list = document.querySelector(input.dataset.filter);
    if (!list) return;
    const tables = list.matches("table") ? [list] : Array.from(list.querySelectorAll("table"));
    const items = tables.length ? tables.flatMap((table) => Array.from(table.tBodies[0].rows)) : Array.from(list.children);
    const texts = items.map((item) => plain(item.textContent));
    const count = document.querySelector("[data-filter-count]");
    input.addEventListener("input", function () {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      items.forEach(function (item, index) {
        item.hidden = !words.every((word) => texts[index].includes(word));
        if (!item.hidden) shown += 1;
      });
      if (tables.length > 1) tables.forEach(function (table) {
        const block = table.closest(".table-wrap") || table;
        block.hidden = !Array.from(table.tBodies[0].rows).some((row) => !row.hidden);
      });
      if (count) count.textContent = words.length ? "Показано: " + shown + " из " + items.length : "";
    });
  });
})();
