// The panel «Вид страницы»: a choice is an attribute of <html> and stays in this browser only.
// The head script applies what was stored before the first paint.
(function () {
  const root = document.documentElement;
  const opener = document.querySelector("[data-reading-open]");
  const box = document.getElementById("reading");
  if (!opener || !box) return;
  if (!box.showModal) return opener.remove();
  const form = box.querySelector("form");
  const status = box.querySelector("[role=status]");
  const names = ["size", "contrast", "spacing", "theme", "slash"];

  function set(name, value) {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  }
  function keep(name, value) {
    try {
      if (value) localStorage.setItem("atlas-" + name, value);
      else localStorage.removeItem("atlas-" + name);
      return "Выбор запомнен в этом браузере.";
    } catch (_) {
      return "Браузер не даёт запомнить выбор: он действует, пока открыта эта страница.";
    }
  }
  function choice(name, value) {
    const all = Array.from(form.elements[name]);
    return all.find((radio) => radio.value === value) || all[0];
  }
  function show() {
    names.forEach((name) => (choice(name, root.dataset[name] || "").checked = true));
    status.textContent = "";
  }
  // another tab, or this page coming back from the history
  function recall() {
    try {
      names.forEach((name) => set(name, localStorage.getItem("atlas-" + name)));
      show();
    } catch (_) {
      // storage is closed: the page keeps its own choice
    }
  }

  opener.addEventListener("click", function () {
    show();
    box.showModal();
  });
  form.addEventListener("change", function (event) {
    const radio = event.target;
    set(radio.name, radio.value);
    const title = radio.closest("fieldset").querySelector("legend").textContent;
    status.textContent = title + ": " + radio.parentNode.textContent.trim().toLowerCase() + ". " + keep(radio.name, radio.value);
  });
  form.addEventListener("reset", function () {
    const said = names.map((name) => (set(name, ""), keep(name, "")));
    status.textContent = "Вид сброшен. " + said[0];
  });
  box.addEventListener("click", (event) => event.target === box && box.close());
  addEventListener("storage", recall);
  addEventListener("pageshow", (event) => event.persisted && recall());
})();
