// A former address keeps the place after «#»; without scripts the page leads on by itself, to the top.
if (location.hash) {
  const target = new URL(document.currentScript.dataset.to, location.href);
  target.hash = location.hash;
  location.replace(target);
}
