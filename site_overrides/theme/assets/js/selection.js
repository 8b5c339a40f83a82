// form[data-selection="#table"] shows the rows that answer every control; the address keeps the answers.
// button[data-export="#table"] saves the rows shown as CSV for a spreadsheet: BOM, semicolons, no formulas.
(function () {
  const plain = (text) => text.toLowerCase().replace(/ё/g, "е");
  const rowsOf = (selector) => Array.from((document.querySelector(selector) || { tBodies: [] }).tBodies[0]?.rows || []);

  document.querySelectorAll("form[data-selection]").forEach(function (form) {
    const rows = rowsOf(form.dataset.selection);
    const texts = rows.map((row) => plain(row.textContent + " " + (row.dataset.words || "")));
    const controls = Array.from(form.elements).filter((control) => control.name);
    const count = form.querySelector("[data-selection-count]");

    function fits(row, text, control) {
      if (control.name === "q") return plain(control.value).split(/\s+/).every((word) => text.includes(word));
      return !control.value || (row.dataset[control.name] || "").split(" ").includes(control.value);
    }
    function apply() {
      let shown = 0;
      rows.forEach(function (row, index) {
        row.hidden = !controls.every((control) => fits(row, texts[index], control));
        shown += row.hidden ? 0 : 1;
      });
      count.textContent = shown ? "Показано: " + shown + " из " + rows.length : "Ничего не подошло, сбросьте отбор";
    }
    function keep() {
      const answers = controls.filter((control) => control.value.trim());
      const query = new URLSearchParams(answers.map((control) => [control.name, control.value.trim()]));
      history.replaceState(null, "", location.pathname + (answers.length ? "?" + query : "") + location.hash);
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
      const table = document.querySelector(button.dataset.export);
      const heads = Array.from(table.tHead.rows[0].cells);
      const rows = [table.tHead.rows[0], ...Array.from(table.tBodies[0].rows).filter((row) => !row.hidden)];
      const text = rows.map((row) => line(row, heads).map(safe).join(";")).join("\r\n");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv;charset=utf-8" }));
      link.download = button.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  });
})();
