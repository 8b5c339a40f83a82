// The drawer of the phone and the contents of the page.
(function () {
  const opener = document.querySelector("[data-menu-open]");
  const menu = document.getElementById("menu");
  if (opener && menu) {
    const set = function (open) {
      menu.classList.toggle("is-open", open);
      opener.setAttribute("aria-expanded", open);
    };
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-controls", "menu");
    set(false);
    opener.addEventListener("click", function (event) {
      event.preventDefault();
      set(!menu.classList.contains("is-open"));
    });
    opener.addEventListener("keydown", function (event) {
      if (event.key !== " ") return;
      event.preventDefault();
      opener.click();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !menu.classList.contains("is-open")) return;
      set(false);
      opener.focus();
    });
    document.addEventListener("click", function (event) {
      if (!event.target.closest(".top")) set(false);
    });
  }
  // beside the text there is room for the contents; above it they would push the text down
  const contents = document.querySelector("[data-toc]");
  if (contents && getComputedStyle(contents.parentNode).position === "sticky") contents.open = true;
})();
