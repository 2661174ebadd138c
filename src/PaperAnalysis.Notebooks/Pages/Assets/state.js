// What a reader has chosen (selection, search, sort, the code) stands in the address after "#", behind the anchor if there is
// one: #Another-part&code=1&sel=word=agent. So an address can be sent on, and brings the page back as it was.
"use strict";
const pageState = (() => {
  const heard = [];
  const read = () => {
    const parts = location.hash.slice(1).split("&").filter(part => part);
    const anchor = parts.length && !parts[0].includes("=") ? parts.shift() : "";
    return { anchor, values: new URLSearchParams(parts.join("&")) };
  };
  let { values } = read();
  const write = () => {
    const { anchor } = read();
    // What may stand in a fragment as it is stays readable.
    const text = [anchor, values.toString().replace(/%(3D|3A|2C|2F)/g, decodeURIComponent)].filter(part => part).join("&");
    history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  };
  addEventListener("hashchange", () => {
    const now = read();
    // A link to a part of the page names only the part: what was chosen stays.
    if (now.anchor && ![...now.values].length) {
      write();
      return;
    }
    ({ values } = now);
    heard.forEach(hear => hear());
  });
  return {
    get: name => values.get(name) ?? "",
    set(name, value) {
      if (value) values.set(name, value);
      else values.delete(name);
      write();
    },
    // A value that is a list of names, such as the folds that are not as the page opens them.
    has: (name, item) => (values.get(name) ?? "").split(",").includes(item),
    toggle(name, item, isIn) {
      const others = (values.get(name) ?? "").split(",").filter(other => other && other !== item);
      this.set(name, (isIn ? [...others, item] : others).join(","));
    },
    all: () => new URLSearchParams(values),
    replace(other) {
      values = new URLSearchParams(other);
      write();
    },
    // Called at once, and whenever the address brings other values.
    follow(hear) {
      heard.push(hear);
      hear();
    },
    toAnchor() {
      const { anchor } = read();
      if (anchor && [...values].length) document.getElementById(decodeURIComponent(anchor))?.scrollIntoView({ behavior: "instant" });
    },
  };
})();
// A new element with properties and children.
function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || key === "role") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children);
  return element;
}
// Calls with the last arguments, after a moment without calls: for typing into long lists.
function soon(act, wait = 60) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), wait);
  };
}
// Long work in turns: awaited between its steps, it lets the browser answer whenever a moment of work is done.
function inTurns(moment = 20) {
  let until = performance.now() + moment;
  return async () => {
    if (performance.now() < until) return;
    await new Promise(done => setTimeout(done));
    until = performance.now() + moment;
  };
}
