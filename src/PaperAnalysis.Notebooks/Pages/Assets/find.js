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
    Object.assign(this, { columns, name, rows: [], raw: [], texts: [], words: [], keys: new Map(), titles: new Map(), known: new Map() });
    this.terms = new Set(terms ?? []);
    const texts = columns.flatMap((column, at) => (column.kind === "title" || column.kind === "text" ? [at] : []));
    const title = columns.findIndex(column => column.kind === "title");
    this.facets = columns.flatMap((column, at) => (column.kind === "facet" ? [{ at, name: column.name, values: new Map() }] : []));
    const turn = inTurns();
    for (const [at, part] of parts.entries()) {
      parts[at] = null;
      for (const row of JSON.parse(part)) {
        const raw = texts.map(text => row[text] ?? "").join(" \n ");
        const [all, words] = [raw.toLowerCase(), onlyWords(raw)];
        this.keys.set(row[0], this.rows.length);
        if (title >= 0) this.titles.set(row[title], row[0]);
        for (const { at: facet, values } of this.facets) {
          for (const value of [].concat(row[facet] ?? [])) {
            if (values.has(value)) values.get(value).push(this.rows.length);
            else values.set(value, [this.rows.length]);
          }
        }
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
  // The rows of a query: word (a word or phrase, as the figures count it, or one of several, with "|"), q (letters that stand
  // anywhere), id (keys, with commas), a column with the value, or, of numbers and days, from..to.
  find(query, among = null) {
    const parts = [...query].filter(([name, value]) => this.test(name, value));
    if (among) {
      const tests = parts.map(([name, value]) => this.test(name, value));
      return among.filter(i => tests.every(test => test(i)));
    }
    const [fewest, ...others] = parts.map(([name, value]) => this.rowsOf(name, value)).sort((a, b) => a.length - b.length);
    if (!fewest) return [...this.rows.keys()];
    const sets = others.map(rows => new Set(rows));
    return fewest.filter(i => sets.every(set => set.has(i)));
  },
  // The same in turns, for what a reader waits for.
  async search(query) {
    for (const [name, value] of query) {
      const test = this.listed(name, value) ? null : this.test(name, value);
      if (!test) continue;
      const [among, found, turn] = [this.candidates(name, value), [], inTurns()];
      for (let at = 0; at < among.length; at++) {
        if (test(among[at])) found.push(among[at]);
        if (at % 200 === 199) await turn();
      }
      this.keep(name, value, found);
    }
    return this.find(query);
  },
  rowsOf(name, value) {
    return this.listed(name, value) ?? this.keep(name, value, this.candidates(name, value).filter(this.test(name, value)));
  },
  // The rows of a part of a query that are known without a look at each; null for the others.
  listed(name, value) {
    if (name === "id") return [...new Set(value.split(",").flatMap(key => this.keys.get(key) ?? []))].sort((a, b) => a - b);
    const facet = this.facets.find(facet => facet.name === name);
    return facet ? (facet.values.get(value) ?? []) : (this.known.get(`${name}=${value}`) ?? null);
  },
  // Where they may be: what is typed further was found by the letters before.
  candidates(name, value) {
    for (let end = value.length - 1; name === "q" && end > 0; end--) {
      const before = this.known.get(`q=${value.slice(0, end)}`);
      if (before) return before;
    }
    this.all ??= [...this.rows.keys()];
    return this.all;
  },
  keep(name, value, rows) {
    if (this.known.size >= 200) this.known.delete(this.known.keys().next().value);
    this.known.set(`${name}=${value}`, rows);
    return rows;
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
    const forms = word.split("|").map(form => this.placesOf(form));
    return i => forms.some(places => places(i, true).length > 0);
  },
  // Each place of a word with its length, in the order of the text.
  places(i, word) {
    return word.split("|").flatMap(form => this.placesOf(form)(i, false).map(at => [at, form.length])).sort((a, b) => a[0] - b[0]);
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
