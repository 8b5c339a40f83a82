// Three states: as the system says, light, dark. The head script applies the stored one before paint.
(function () {
  const root = document.documentElement;
  const button = document.querySelector("[data-theme-toggle]");
  if (!button) return;
  const names = { "": "как в системе", light: "светлое", dark: "тёмное" };
  const order = ["", "light", "dark"];

  function show() {
    const label = "Оформление: " + names[root.dataset.theme || ""];
    button.querySelector("span").textContent = label;
    button.title = label;
  }
  button.addEventListener("click", function () {
    const next = order[(order.indexOf(root.dataset.theme || "") + 1) % order.length];
    if (next) root.dataset.theme = next;
    else delete root.dataset.theme;
    try {
      if (next) localStorage.setItem("atlas-theme", next);
      else localStorage.removeItem("atlas-theme");
    } catch (_) {
      // storage is closed: the choice lasts for this page
    }
    show();
  });
  show();
})();
