// History, importance, parallel coordinates and the timeline of tasks.
function line(p, xs, ys, attributes) {
  const d = xs.map((x, i) => Number.isFinite(ys[i]) ? `${i && Number.isFinite(ys[i - 1]) ? "L" : "M"}${p.sx(x)} ${p.sy(ys[i])}` : "").join("");
  return svg("path", { d, fill: "none", ...attributes });
}

function drawHistory() {
  const g = data.generations, xs = g.map(x => x.number), hv = g.map(x => x.hypervolume), di = g.map(x => x.diversity);
  const p = plot(560, 300, xs, [...hv, ...di, 0], "generation", "hypervolume and diversity");
  p.root.append(line(p, xs, hv, { stroke: "#0b4f9e", "stroke-width": 2.5 }), line(p, xs, di, { stroke: "#d95f02", "stroke-width": 2, "stroke-dasharray": "6 4" }));
  g.forEach(x => {
    const on = { onmousemove: e => tipAt(e, [`generation ${x.number}`, `hypervolume ${number(x.hypervolume)}`, `diversity ${number(x.diversity)}`, `${x.fresh} new of ${x.proposed} candidates`, `${x.failed} failed`, `front ${x.frontSize}`]), onmouseleave: tipOff };
    if (Number.isFinite(x.hypervolume)) p.root.append(svg("circle", { ...on, cx: p.sx(x.number), cy: p.sy(x.hypervolume), r: 4, fill: "#0b4f9e" }));
  });
  show("history", el("p", { class: "legend" }, el("span", { class: "sign-front" }, "— hypervolume (first generation's box = 1)"), el("span", { class: "sign-knee" }, "- - diversity")), p.root);
  show("convergence", data.convergence);
}

function drawImportance() {
  const rows = data.importance;
  if (!rows.length) return show("importance", el("p", {}, "Too few successful evaluations to say."));
  const left = 200, width = 560, lineHeight = 15 * objectives.length + 8, height = rows.length * lineHeight + 30;
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": "importance of parameters" });
  const patterns = ["#0b4f9e", "#d95f02", "#7a7a7a", "#1b9e77"];
  rows.forEach((row, r) => {
    const y = 20 + r * lineHeight;
    root.append(svg("text", { x: left - 6, y: y + lineHeight / 2, "text-anchor": "end" }, row.path));
    row.shares.forEach((share, i) => {
      const w = Math.max(1, (share || 0) * (width - left - 50));
      root.append(svg("rect", { x: left, y: y + i * 15, width: w, height: 11, fill: patterns[i % 4], onmousemove: e => tipAt(e, [row.path, `${objectives[i].name}: ${number(share)}`]), onmouseleave: tipOff }),
        svg("text", { x: left + w + 4, y: y + i * 15 + 10 }, share === null ? "–" : number(Math.round(share * 100) / 100)));
    });
  });
  let at = left;
  objectives.forEach((o, i) => { root.append(svg("rect", { x: at, y: 3, width: 10, height: 10, fill: patterns[i % 4] }), svg("text", { x: at + 14, y: 12 }, o.name)); at += 26 + o.name.length * 6.5; });
  show("importance", root);
}

function drawCoordinates() {
  const paths = [...new Set(front.flatMap(t => Object.keys(t.values)))].filter(p => new Set(front.map(t => t.values[p])).size > 1);
  const axes = [...objectives.map((o, i) => ({ name: o.name, get: t => t.scores[i] })), ...paths.map(p => ({ name: p, get: t => t.values[p] }))];
  if (!front.length) return show("coordinates", el("p", {}, "No candidate succeeded."));
  const step = Math.max(86, 1180 / axes.length), width = step * axes.length + 20, height = 330, top = 84, bottom = 296;
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": "parallel coordinates of the front" });
  root.style.minWidth = Math.round(width * 0.75) + "px";
  const scales = axes.map(a => {
    const values = front.map(a.get).filter(v => v !== undefined);
    if (values.some(v => typeof v === "string")) {
      const words = [...new Set(values)].sort();
      return { at: v => v === undefined ? null : bottom - (words.indexOf(v) + 0.5) / words.length * (bottom - top), words };
    }
    const [low, high] = extent(values);
    return { at: v => v === undefined ? null : bottom - (v - low) / (high - low) * (bottom - top), low, high };
  });
  axes.forEach((a, i) => {
    const x = 20 + i * step;
    root.append(svg("line", { class: "axis", x1: x, x2: x, y1: top, y2: bottom }),
      svg("text", { x: 0, y: 0, transform: `translate(${x} ${top - 8}) rotate(-28)` }, a.name));
    const s = scales[i];
    if (s.words) s.words.forEach(w => root.append(svg("text", { x: x + 4, y: s.at(w) + 4, class: "quiet" }, w)));
    else root.append(svg("text", { x: x + 3, y: top + 4, class: "quiet" }, number(s.high)), svg("text", { x: x + 3, y: bottom + 14, class: "quiet" }, number(s.low)));
  });
  for (const t of [...front.filter(t => t !== chosen), chosen]) {
    if (!front.includes(t)) continue;
    let d = "", open = false;
    axes.forEach((a, i) => { const y = scales[i].at(a.get(t)); if (y === null) open = false; else { d += `${open ? "L" : "M"}${20 + i * step} ${y}`; open = true; } });
    root.append(svg("path", { d, fill: "none", class: "mark", stroke: t === chosen ? "#d95f02" : "#0b4f9e", "stroke-opacity": t === chosen ? 1 : 0.35, "stroke-width": t === chosen ? 3.5 : 1.5,
      onmousemove: e => tipAt(e, describe(t)), onmouseleave: tipOff, onclick: () => choose(t) }));
  }
  show("coordinates", root);
}
listeners.push(drawCoordinates);

function drawTimeline() {
  const spans = data.timeline;
  if (!spans.length) return show("timenote", "No timings were kept.");
  const workers = [...new Set(spans.map(s => s.worker))].sort(), start = Math.min(...spans.map(s => s.startMillis));
  const end = Math.max(...spans.map(s => s.startMillis + s.millis)), width = 1180, left = 150, row = 22, height = workers.length * row + 40;
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": "timeline of evaluations by worker" });
  const sx = ms => left + (ms - start) / (end - start || 1) * (width - left - 12);
  workers.forEach((w, i) => root.append(svg("text", { x: left - 6, y: i * row + 15, "text-anchor": "end" }, w.length > 22 ? "…" + w.slice(-21) : w)));
  for (const s of spans) {
    root.append(svg("rect", { x: sx(s.startMillis), y: workers.indexOf(s.worker) * row + 3, width: Math.max(0.6, sx(s.startMillis + s.millis) - sx(s.startMillis)), height: row - 7,
      fill: s.generation % 2 ? "#0b4f9e" : "#8aa9cf", onmousemove: e => tipAt(e, [s.worker, `generation ${s.generation}`, `${number(s.millis)} ms, ${s.count} evaluations`]), onmouseleave: tipOff }));
  }
  for (const t of ticks(0, (end - start) / 1000, 8)) root.append(svg("text", { x: sx(start + t * 1000), y: height - 12, "text-anchor": "middle" }, `${number(Number(t.toPrecision(6)))} s`));
  show("timeline", root);
  const busy = spans.reduce((sum, s) => sum + s.millis, 0);
  show("timenote", `${workers.length} workers, busy ${number(Math.round(busy / workers.length / (end - start || 1) * 100))} % of ${number((end - start) / 1000)} s from the first evaluation to the last. Shades change with the generation.`);
}
