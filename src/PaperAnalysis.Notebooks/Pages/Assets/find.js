// Finds records (records-data.js): those of a query such as word=agent&digest=003, as figures and addresses write it.
"use strict";
const records = {
  // Loads the data when it is first asked for; null where the site has none.
  load() {
    this.loading ??= new Promise(done => {
      const link = document.querySelector("a[data-records]");
      if (globalThis.pageRecords) return done(true);
      if (!link) return done(false);
      const root = link.getAttribute("href").replace(/[^/]*$/, "");
      document.head.append(make("script", { src: `${root}assets/records-data.js`, onload: () => done(true), onerror: () => done(false) }));
    }).then(there => (there ? this.index() : null));
    return this.loading;
  },
  // Ten thousand records take a second to read: some at a time.
  async index() {
    const { columns, parts, name, terms } = globalThis.pageRecords;
    Object.assign(this, { columns, name, rows: [], raw: [], texts: [], words: [], keys: new Map(), titles: new Map() });
    this.terms = new Set(terms ?? []);
    const texts = columns.flatMap((column, at) => (column.kind === "title" || column.kind === "text" ? [at] : []));
    const title = columns.findIndex(column => column.kind === "title");
    this.facets = columns.flatMap((column, at) => (column.kind === "facet" ? [{ at, name: column.name, values: new Set() }] : []));
    const turn = inTurns();
    for (const [at, part] of parts.entries()) {
      parts[at] = null;
      for (const row of JSON.parse(part)) {
        const raw = texts.map(text => row[text] ?? "").join(" \n ");
        const [all, words] = [raw.toLowerCase(), onlyWords(raw)];
        this.keys.set(row[0], this.rows.length);
        if (title >= 0) this.titles.set(row[title], row[0]);
        for (const facet of this.facets) [].concat(row[facet.at] ?? []).forEach(value => facet.values.add(value));
        this.rows.push(row);
        this.raw.push(raw);
        this.texts.push(all);
        this.words.push(words === raw ? all : words.toLowerCase());
        await turn();
      }
    }
    return this;
  },
  column(name) {
    return this.columns.findIndex(column => column.name === name);
  },
  // The rows of a query: word (a word or phrase, as the figures count it), q (letters that stand anywhere), id (keys, with
  // commas), a column with the value, or, of numbers and days, from..to.
  find(query, among = null) {
    const tests = [...query].flatMap(([name, value]) => this.test(name, value) ?? []);
    const found = [];
    const count = among?.length ?? this.rows.length;
    for (let at = 0; at < count; at++) {
      const i = among ? among[at] : at;
      if (tests.every(test => test(i))) found.push(i);
    }
    return found;
  },
  // The same in turns, for what a reader waits for.
  async search(query) {
    const [found, turn] = [[], inTurns()];
    for (let from = 0; from < this.rows.length; from += 200) {
      const among = Array.from({ length: Math.min(200, this.rows.length - from) }, (_, i) => from + i);
      found.push(...this.find(query, among));
      await turn();
    }
    return found;
  },
  // Whether a row is one of a part of a query; null where the part says nothing of records.
  test(name, value) {
    if (!value || name === "sort" || name === "view") return null;
    if (name === "word") return this.wordTest(value);
    if (name === "q") {
      const parts = value.toLowerCase().split(/\s+/).filter(part => part);
      return i => parts.every(part => this.texts[i].includes(part));
    }
    if (name === "id") {
      const ids = new Set(value.split(","));
      return i => ids.has(this.rows[i][0]);
    }
    const at = this.column(name);
    if (at < 0) return null;
    if (this.columns[at].kind === "number") {
      const test = inRange(value);
      return i => test(this.rows[i][at]);
    }
    return i => [].concat(this.rows[i][at] ?? []).includes(value);
  },
  wordTest(word) {
    const places = this.placesOf(word);
    return i => places(i, true).length > 0;
  },
  places(i, word) {
    return this.placesOf(word)(i, false);
  },
  // Where a word or phrase stands in a record's text. Letters differ only in case that the counts ignore, too: a capital at
  // the start of a word is one of a sentence, capitals within it are the word's own.
  placesOf(word) {
    const [sought, form] = [word.toLowerCase(), folded(word)];
    return (i, first) => {
      const [text, raw] = [this.words[i], this.raw[i]];
      const found = [];
      for (let at = text.indexOf(sought); at >= 0 && sought; at = text.indexOf(sought, at + 1)) {
        const end = at + sought.length;
        if (inWord(raw, end, 1) || inWord(raw, at - 1, -1)) continue;
        const own = raw.slice(at, end);
        if (own !== form && folded(own) !== form) continue;
        found.push(at);
        if (first) break;
      }
      return found;
    };
  },
};
function inRange(range) {
  const ends = range.split("..").map(cellValue);
  const [from, to] = [ends[0], ends[1] ?? ends[0]];
  return value => value !== null && value !== undefined && compareCells(value, from) >= 0 && compareCells(value, to) <= 0;
}
const isLetter = character => character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
const isDigit = character => character >= "0" && character <= "9";
// Whether a word goes on at a place: with a letter, or with a hyphen or apostrophe that joins one.
function inWord(text, at, step) {
  const code = text.charCodeAt(at);
  // Letters in either case, and digits: of most texts all there is to look at.
  if ((code | 32) >= 97 && (code | 32) <= 122 || code >= 48 && code <= 57) return true;
  if (!(code >= 128 || code === 39 || code === 44 || code === 45 || code === 46)) return false;
  const character = text[at];
  if (isLetter(character)) return true;
  return /['’‐‑-]/.test(character) ? isLetter(text[at + step]) : /[.,]/.test(character) && isDigit(text[at + step]) && isDigit(text[at - step]);
}
// Formulas and addresses hold no words; spaces keep the places of the others.
function onlyWords(text) {
  return /[$:]/.test(text) ? text.replace(/\$[^$]{1,400}\$|https?:\/\/\S{1,400}/g, part => " ".repeat(part.length)) : text;
}
function folded(text) {
  return text.replace(/[^\s-]+/g, word => (/\p{Lu}/u.test(word.slice(1)) ? word : word.toLowerCase()));
}

// Addresses that records state, as links: the web's only; one without a scheme is the web's.
function withScheme(address) {
  return /^[a-z]+:/i.test(address) ? address : `https://${address}`;
}

function webLinks(addresses) {
  const safe = addresses.filter(address => /^https?:\/\//i.test(address));
  return make("p", {}, ...safe.flatMap(address => [make("a", { href: address, rel: "noopener noreferrer" }, address.replace(/^https?:\/\//, "")), " "]));
}
