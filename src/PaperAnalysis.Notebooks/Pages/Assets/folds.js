// Folds and the one switch for code. Those that are not as the page opens them stand in the address.
"use strict";
const folds = [];
const codeSwitch = document.getElementById("show-code");
// A cell that failed, and the values of a run, stand open all the time.
function keepFold(fold, key, opensByItself = fold.open) {
  const asUsual = () => opensByItself || (fold.classList.contains("code") && codeSwitch?.checked === true);
  const kept = { fold, key, follow: () => (fold.open = asUsual() !== pageState.has("fold", key)) };
  folds.push(kept);
  fold.addEventListener("toggle", () => pageState.toggle("fold", key, fold.open !== asUsual()));
  kept.follow();
}
document.querySelectorAll("details.code").forEach(fold => keepFold(fold, fold.closest("section").id));
document.querySelectorAll("footer details").forEach(fold => keepFold(fold, "data"));
codeSwitch?.addEventListener("change", () => {
  pageState.set("code", codeSwitch.checked ? "1" : "");
  const code = folds.filter(({ fold }) => fold.classList.contains("code"));
  code.forEach(({ key }) => pageState.toggle("fold", key, false));
  code.forEach(({ follow }) => follow());
});
pageState.follow(() => {
  if (codeSwitch) codeSwitch.checked = pageState.get("code") === "1";
  folds.forEach(({ follow }) => follow());
});
