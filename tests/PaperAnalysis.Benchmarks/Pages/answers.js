// Acts of a reader on a page with a map of papers, and the milliseconds from each act to the painted frame that answers it.
(() => {
  const pause = ms => new Promise(done => setTimeout(done, ms));
  const frame = () => new Promise(requestAnimationFrame);
  // After the frame: what it shows is painted.
  const painted = async () => {
    await frame();
    await new Promise(done => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  };
  const map = [...document.querySelectorAll(".plot")].find(place => place.querySelector("canvas.marks"));
  const marks = () => JSON.stringify(map.data.map(trace => trace.selectedpoints?.length ?? -1));
  const answered = async before => {
    const until = performance.now() + 10_000;
    while (marks() === before && performance.now() < until) await frame();
    await painted();
  };
  const timed = async act => {
    const [start, before] = [performance.now(), marks()];
    act();
    await answered(before);
    const took = performance.now() - start;
    await pause(600);
    return took;
  };
  const choice = queries => ({ act: i => choose(queries[i % queries.length]), undo: () => choose("") });
  const search = texts => ({ act: i => type(texts[i % texts.length]), undo: () => type("") });
  const type = text => {
    const field = map.parentElement.querySelector(".search input");
    field.value = text;
    field.dispatchEvent(new Event("input"));
  };
  const home = ["xaxis", "yaxis"].map(name => [...map._fullLayout[name].range]);
  const zoom = (from, to) => Plotly.relayout(map, Object.fromEntries(["xaxis", "yaxis"].map((name, at) => [`${name}.range`, [from, to].map(share => home[at][0] + (home[at][1] - home[at][0]) * share)])));
  const valuesOf = name => [...(records.facets.find(facet => facet.name === name)?.values.keys() ?? [])].map(value => `${name}=${encodeURIComponent(value)}`);
  const keys = (from, count) => `id=${records.rows.slice(from, from + count).map(row => encodeURIComponent(row[0])).join(",")}`;
  // Another each time: what was found once is known.
  const words = ["model", "benchmark", "training", "video", "attention", "agents", "reward", "graph", "speech", "robot"];
  const acts = {
    "a word": choice(words.map(word => `word=${word}`)),
    "a cluster": choice(valuesOf("cluster")),
    "a digest": choice(valuesOf("digest")),
    "a paper": choice(words.map((_, i) => keys(i, 1))),
    "an area of 1000": choice(words.map((_, i) => keys(i * 100, 1000))),
    "search, a letter": search([..."mbtvarsgdc"]),
    "search, a word": search(words),
  };
  const median = times => times.sort((a, b) => a - b)[times.length >> 1];
  const measure = async (count, act, undo) => {
    const times = [];
    for (let i = 0; i < count; i++) {
      times.push(await act(i));
      await undo();
      await pause(300);
    }
    return median(times);
  };
  return {
    papers: records.rows.length,
    names: [...Object.keys(acts), "no selection any more", "zoom"],
    async run(name, count) {
      map.scrollIntoView({ behavior: "instant", block: "center" });
      await pause(500);
      if (name === "zoom") {
        const near = async i => {
          const start = performance.now();
          await zoom(0.3 + 0.02 * i, 0.6 + 0.02 * i);
          await painted();
          return performance.now() - start;
        };
        return measure(count, near, () => zoom(0, 1));
      }
      if (acts[name]) return measure(count, i => timed(() => acts[name].act(i)), acts[name].undo);
      return measure(count, async i => {
        await acts["a cluster"].act(i);
        await pause(600);
        return timed(() => choose(""));
      }, () => {});
    },
  };
})()
