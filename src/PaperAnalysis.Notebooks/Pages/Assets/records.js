// The page of all records: search, words in their context, filters, sorting, copying. All that is chosen stands in the address,
// in the form that figures and tables use to lead here.
"use strict";
records.load().then(() => {
  const place = document.getElementById("records");
  const step = 50;
  const of = kind => records.columns.findIndex(column => column.kind === kind);
  const [title, text] = [of("title"), of("text")];
  const all = kind => [...records.columns.keys()].filter(i => records.columns[i].kind === kind);
  const { name } = records;
  let [limit, found] = [step, []];

  const field = (key, label, type = "search") => {
    const input = make("input", { type, placeholder: label, "aria-label": label });
    input.addEventListener("input", soon(() => set(key, input.value), 20));
    return [key, input];
  };
  const chooser = at => {
    const column = records.columns[at];
    const values = [...new Set(records.rows.flatMap(row => row[at] ?? []))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    const box = make("select", { "aria-label": column.label }, make("option", { value: "" }, `any ${column.label}`), ...values.map(value => make("option", { value }, value)));
    box.addEventListener("change", () => set(column.name, box.value));
    return [column.name, box];
  };
  const order = make("select", { "aria-label": "Order" });
  for (const [value, label] of [["", "in the order of the files"], ["title", "by title"], ["word", "by how often the word stands"], ...all("facet").map(at => [records.columns[at].name, `by ${records.columns[at].label}`])]) {
    order.append(make("option", { value }, label));
  }
  order.addEventListener("change", () => set("sort", order.value));
  const inputs = new Map([field("q", "Search in all texts"), field("word", "Word or phrase in its context"), ...all("facet").map(chooser), ["sort", order]]);
  const button = (label, act) => {
    const element = make("button", { type: "button" }, label);
    element.addEventListener("click", act);
    return element;
  };
  const count = make("p", { className: "count", role: "status" });
  const list = make("div", { className: "list" });
  const more = button("Show more", () => {
    limit += step * 4;
    show();
  });
  place.append(
    make("div", { className: "tools", role: "search" }, ...inputs.values()),
    make("div", { className: "tools" }, count, button("Copy as a list", copy), button("Save as CSV", () => save(`${name}.csv`, "text/csv", toCsv([records.columns.map(column => column.label), ...found.map(i => records.rows[i].map(flat))]))), button("Clear all", () => replace(new URLSearchParams()))),
    list,
    more,
  );
  function set(key, value) {
    pageState.set(key, value);
    limit = step;
    show();
  }
  function replace(query) {
    pageState.replace(query);
    limit = step;
    fill();
    show();
  }
  function flat(value) {
    return Array.isArray(value) ? value.join("; ") : (value ?? "");
  }
  async function copy() {
    const lines = found.map(i => `- ${records.rows[i][title]} (${records.rows[i][0]})`).join("\n");
    try {
      await navigator.clipboard.writeText(lines);
      count.textContent = `${found.length} ${name} copied`;
    } catch {
      save(`${name}.txt`, "text/plain", lines);
    }
  }
  function fill() {
    for (const [key, input] of inputs) input.value = pageState.get(key);
  }
  function sorted(rows) {
    const by = pageState.get("sort");
    const word = pageState.get("word");
    if (by === "word" && word) {
      const hits = new Map(rows.map(i => [i, records.places(i, word).length]));
      return rows.sort((a, b) => hits.get(b) - hits.get(a) || a - b);
    }
    const at = records.column(by);
    return at < 0 ? rows : rows.sort((a, b) => compareCells(flat(records.rows[a][at]), flat(records.rows[b][at])) || a - b);
  }
  function show() {
    const query = pageState.all();
    found = sorted(records.find(query));
    const words = [...pageState.get("word").split("|"), ...pageState.get("q").split(/\s+/)].filter(word => word);
    list.replaceChildren(...found.slice(0, limit).map(i => item(i, words)));
    const chosen = query.has("id") ? "; the address names them" : "";
    count.textContent = `${found.length} of ${records.rows.length} ${name}${chosen}`;
    more.hidden = found.length <= limit;
  }
  function item(i, words) {
    const row = records.rows[i];
    const facts = [row[0], ...all("facet").map(at => (row[at]?.length ? `${records.columns[at].label} ${flat(row[at])}` : "")), ...all("place").map(at => flat(row[at]))].filter(fact => fact).join(" · ");
    const word = pageState.get("word");
    const inner = [make("h2", {}, ...marked(row[title] ?? "", words)), make("p", { className: "facts" }, facts)];
    if (word) inner.push(make("ul", { className: "lines" }, ...lines(i, word)));
    const whole = make("details", { open: !word && found.length <= 3 }, make("summary", {}, "Abstract"));
    const fillIn = () => whole.children.length < 2 && whole.append(make("p", {}, ...marked(row[text] ?? "", words)));
    whole.addEventListener("toggle", fillIn);
    keepFold(whole, row[0]);
    if (whole.open) fillIn();
    inner.push(whole, links(row));
    return make("article", { className: "item" }, ...inner);
  }
  // Each place of the word with what stands around it.
  function lines(i, word) {
    const raw = records.raw[i];
    return records.places(i, word).map(([at, length]) => {
      const end = at + length;
      const [from, to] = [Math.max(0, at - 60), Math.min(raw.length, end + 60)];
      return make("li", {}, `${from ? "…" : ""}${raw.slice(from, at)}`, make("mark", {}, raw.slice(at, end)), `${raw.slice(end, to)}${to < raw.length ? "…" : ""}`);
    });
  }
  function marked(whole, words) {
    if (!words.length) return [whole];
    const pattern = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    return whole.split(new RegExp(`(${pattern})`, "i")).map((part, at) => (at % 2 ? make("mark", {}, part) : part));
  }
  function links(row) {
    const addresses = all("links").flatMap(at => row[at] ?? []).map(withScheme);
    const arxiv = /^(?:arxiv:)?([0-9]{4}\.[0-9]{4,5})(?:v[0-9]+)?$/i.exec(row[0]);
    if (arxiv && !addresses.some(address => address.includes("arxiv.org"))) addresses.unshift(`https://arxiv.org/abs/${arxiv[1]}`);
    return webLinks(addresses);
  }
  pageState.follow(() => {
    limit = step;
    fill();
    show();
  });
});
