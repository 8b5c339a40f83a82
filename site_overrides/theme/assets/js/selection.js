// form[data-selection="#list"] shows the rows that answer every control; the address keeps the answers, every
// option says how many records it would leave. #list is a table or a block of tables: a [data-part] of the block
// hides when none of its rows is left. Rows of one record share data-of and count once.
// button[data-export="#list"] saves the rows shown as CSV for a spreadsheet: BOM, semicolons, no formulas.
(function () {
  const plain = (text) => text.toLowerCase().replace(/ё/g, "е");
  const tablesOf = (list) => (!list ? [] : list.matches("table") ? [list] : Array.from(list.querySelectorAll("table")));
  const rowsOf = (list) => tablesOf(list).flatMap((table) => Array.from(table.tBodies[0]?.rows || []));
  const records = (rows) => new Set(rows.map((row) => row.dataset.of || row)).size;
  const values = (row, name) => (row.dataset[name] || "").split(" ");

  document.querySelectorAll("form[data-selection]").forEach(function (form) {
    const list = document.querySelector(form.dataset.selection);
    const mine = (name) => document.querySelector("[data-selection-" + name + '="' + form.dataset.selection + '"]');
    const rows = rowsOf(list);
    const texts = new Map(rows.map((row) => [row, plain(row.textContent + " " + (row.dataset.words || ""))]));
    const controls = Array.from(form.elements).filter((control) => control.name);
    const count = form.querySelector("[data-selection-count]");
    const [said, empty] = [mine("said"), mine("empty")];

    function fits(row, control) {
      if (control.name === "q") return plain(control.value).split(/\s+/).every((word) => texts.get(row).includes(word));
      return !control.value || values(row, control.name).includes(control.value);
    }
    const without = (left) => rows.filter((row) => controls.every((control) => control === left || fits(row, control)));
    const answered = () => controls.filter((control) => control.value.trim());

    function label(control) {
      const name = form.querySelector('label[for="' + control.id + '"]').textContent;
      return name + ": " + (control.selectedOptions ? control.selectedOptions[0].dataset.text : control.value.trim());
    }
    function recount(select) {
      const found = new Map();
      without(select).forEach(function (row) {
        values(row, select.name).forEach((value) => found.set(value, found.get(value) || []).get(value).push(row));
      });
      Array.from(select.options).slice(1).forEach(function (option) {
        option.textContent = option.dataset.text + " (" + records(found.get(option.value) || []) + ")";
      });
    }
    // what to give up when nothing is left: each answer with the number that would be found without it
    function advise() {
      const ways = answered().map((control) => [control, records(without(control))]).filter((way) => way[1]);
      empty.querySelector("ul").replaceChildren(...ways.map(function ([control, number]) {
        const [item, button] = [document.createElement("li"), document.createElement("button")];
        button.type = "button";
        button.className = "button button--quiet";
        button.textContent = "Снять «" + label(control) + "» (найдётся " + number + ")";
        button.addEventListener("click", () => ((control.value = ""), apply(), keep(), control.focus()));
        item.append(button);
        return item;
      }));
    }
    function told(shown) {
      if (!shown.length) return "Ничего не подошло, сбросьте отбор";
      const all = records(rows);
      const units = count.dataset.units ? "Показано " + count.dataset.units + ": " : "Показано: ";
      const also = count.dataset.units && all < rows.length ? ", строк: " + shown.length + " из " + rows.length : "";
      return units + records(shown) + " из " + all + also;
    }
    function apply() {
      const shown = new Set(without(null));
      rows.forEach((row) => (row.hidden = !shown.has(row)));
      list?.querySelectorAll("[data-part]").forEach((part) => (part.hidden = !part.querySelector("tbody tr:not([hidden])")));
      count.textContent = told([...shown]);
      controls.filter((control) => control.options).forEach(recount);
      const answers = answered();
      document.body.toggleAttribute("data-selected", answers.length > 0);
      if (said) {
        said.hidden = !answers.length;
        said.textContent = answers.length ? "Отбор: " + answers.map(label).join("; ") + ". " + count.textContent + "." : "";
      }
      if (empty) {
        empty.hidden = shown.size > 0 || !rows.length;
        if (!empty.hidden) advise();
      }
    }
    function keep() {
      const query = new URLSearchParams(answered().map((control) => [control.name, control.value.trim()]));
      history.replaceState(null, "", location.pathname + (String(query) ? "?" + query : "") + location.hash);
    }
    const given = new URLSearchParams(location.search);
    controls.forEach(function (control) {
      const value = given.get(control.name);
      if (value === null) return;
      control.value = value;
      if (control.selectedIndex === -1) control.selectedIndex = 0;
    });
    form.addEventListener("input", () => (apply(), keep()));
    form.addEventListener("reset", () => setTimeout(() => (apply(), keep())));
    form.addEventListener("submit", (event) => event.preventDefault());
    empty?.querySelector("[data-selection-reset]").addEventListener("click", () => (form.reset(), controls[0].focus()));
    apply();
  });

  // a cell in one line: paragraphs and list items are set apart, what is only for the screen is left out
  function told(cell) {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("[data-screen]").forEach((part) => part.remove());
    copy.querySelectorAll("p, li, br").forEach((part) => part.before("; "));
    return copy.textContent.replace(/\s+/g, " ").replace(/(\s*;\s)+/g, "; ").replace(/^; |;? $/g, "").trim();
  }
  // what a spreadsheet would take for a formula is marked as text
  function safe(text) {
    const value = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[;"\r\n]/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value;
  }
  const also = (cell) => ("also" in cell.dataset ? cell.dataset.also.split("|") : []);
  const address = (cell) => (cell.querySelector("a[href]") || { href: "" }).href;

  function line(row, heads) {
    return heads.flatMap(function (head, index) {
      const cell = row.cells[index];
      return [told(cell), ...also(cell), ...("address" in head.dataset ? [cell === head ? "Адрес" : address(cell)] : [])];
    });
  }
  document.querySelectorAll("button[data-export]").forEach(function (button) {
    button.addEventListener("click", function () {
      const list = document.querySelector(button.dataset.export);
      const [first] = tablesOf(list);
      if (!first) return;
      const heads = Array.from(first.tHead.rows[0].cells);
      const rows = [first.tHead.rows[0], ...rowsOf(list).filter((row) => !row.hidden)];
      const text = rows.map((row) => line(row, heads).map(safe).join(";")).join("\r\n");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv;charset=utf-8" }));
      link.download = button.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  });
})();
