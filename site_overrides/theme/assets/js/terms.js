// a.term[data-hint]: the hint of a term on hover and focus; it can be pointed at, and Esc puts it away.
(function () {
  let shown = null;
  let leaving = 0;
  const box = document.createElement("span");
  box.id = "term-hint";
  box.className = "term-hint";
  box.setAttribute("role", "tooltip");

  function hide() {
    clearTimeout(leaving);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    box.remove();
    shown = null;
  }
  function show(term) {
    clearTimeout(leaving);
    if (shown === term) return;
    hide();
    shown = term;
    box.textContent = term.dataset.hint;
    term.setAttribute("aria-describedby", box.id);
    document.body.append(box);
    const at = term.getClientRects()[0];
    const room = document.documentElement.clientWidth - box.offsetWidth - 8;
    const above = at.bottom + box.offsetHeight + 8 > window.innerHeight && at.top > box.offsetHeight;
    box.style.left = Math.max(8, Math.min(at.left, room)) + window.scrollX + "px";
    box.style.top = (above ? at.top - box.offsetHeight : at.bottom) + window.scrollY + "px";
  }
  const term = (event) => event.target.closest && event.target.closest("a.term[data-hint]");
  document.addEventListener("pointerover", function (event) {
    const one = term(event);
    if (one) show(one);
    else if (event.target === box) clearTimeout(leaving);
    else if (shown && shown !== document.activeElement) leaving = setTimeout(hide, 250);
  });
  document.addEventListener("focusin", (event) => (term(event) ? show(term(event)) : hide()));
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
