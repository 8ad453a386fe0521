// The trade-off chart and the table of the front; both select a candidate.
const objectives = data.objectives;
const trials = data.trials;
const front = data.front.map(i => trials[i]);
const baseline = data.baseline;
const tuning = data.tuning;
const everyone = baseline ? [...front, baseline] : front;
const knee = front[data.points.knee];
let chosen = knee || front[0] || baseline;
const listeners = [];
function choose(trial) { chosen = trial; listeners.forEach(f => f()); }

const title = o => o.unit === "1" ? o.name : `${o.name} [${o.unit}]`;
const arrow = o => o.direction === "MAXIMISE" ? "more is better →" : "← less is better";
const roleOf = t => t === baseline ? "defaults" : Object.keys(data.points).filter(name => front[data.points[name]] === t).join(", ");

function describe(t) {
  const lines = [`${t.id} ${roleOf(t)}`.trim()];
  objectives.forEach((o, i) => lines.push(`${title(o)}: ${number(t.scores[i])}`));
  if (!tuning) lines.push(`detections per image: ${number(t.detections)}`);
  for (const [path, value] of Object.entries(t.values)) lines.push(`${path} = ${number(value)}`);
  return lines;
}

function mark(t, x, y) {
  const on = { class: "mark", tabindex: 0, role: "button", "aria-label": describe(t).slice(0, 4).join(", "),
    onmousemove: e => tipAt(e, describe(t)), onmouseleave: tipOff, onfocus: e => tipAt(e, describe(t)), onblur: tipOff,
    onclick: () => choose(t), onkeydown: e => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); choose(t); } } };
  const group = [];
  if (t === chosen) group.push(svg("circle", { cx: x, cy: y, r: 12, fill: "none", stroke: "#000", "stroke-width": 2 }));
  if (t === baseline) group.push(svg("path", { ...on, d: `M${x - 6} ${y - 6}L${x + 6} ${y + 6}M${x - 6} ${y + 6}L${x + 6} ${y - 6}`, stroke: "#3d3d3d", "stroke-width": 3 }));
  else if (t === knee) group.push(svg("path", { ...on, d: `M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`, fill: "#d95f02", stroke: "#000" }));
  else group.push(svg("circle", { ...on, cx: x, cy: y, r: 5, fill: "#0b4f9e", stroke: "#fff" }));
  return group;
}

const axis = { x: 0, y: Math.min(1, objectives.length - 1) };
function drawFront() {
  const value = (t, k) => objectives.length === 1 && k === "x" ? t.index : t.scores[axis[k]];
  const ok = trials.filter(t => t.status === "OK");
  const every = Math.ceil(ok.length / 1500);
  const others = ok.filter((t, i) => i % every === 0 && !data.front.includes(t.index));
  const shown = [...others, ...everyone].filter(t => Number.isFinite(value(t, "x")) && Number.isFinite(value(t, "y")));
  const xl = objectives.length === 1 ? "evaluation" : `${title(objectives[axis.x])}   (${arrow(objectives[axis.x])})`;
  const p = plot(560, 420, shown.map(t => value(t, "x")), shown.map(t => value(t, "y")), xl, `${title(objectives[axis.y])}   (${arrow(objectives[axis.y])})`);
  for (const t of others) {
    p.root.append(svg("circle", { cx: p.sx(value(t, "x")), cy: p.sy(value(t, "y")), r: 2.2, fill: "none", stroke: "#9aa4af" }));
  }
  const last = everyone.filter(t => t !== chosen);
  for (const t of [...last, chosen].filter(t => t && shown.includes(t))) p.root.append(...mark(t, p.sx(value(t, "x")), p.sy(value(t, "y"))));
  const entry = (sign, name) => el("span", { class: `sign-${name}` }, `${sign} ${name}`);
  show("front", el("p", { class: "legend" }, entry("●", "front"), entry("◆", "knee"), entry("✕", "defaults"), entry("○", "dominated")), p.root);
}

function drawAxes() {
  if (objectives.length < 3) return;
  show("axes", ...["x", "y"].map(k => el("label", {}, `${k}: `, el("select", { onchange: e => { axis[k] = Number(e.target.value); drawFront(); } },
    objectives.map((o, i) => el("option", { value: i, selected: axis[k] === i ? "" : null }, o.name))))));
}

// A score and, where several images were analysed, its range over them.
function spread(t, i) {
  const r = (t.spread || [])[i];
  return r ? `${number(t.scores[i])}  (${number(r[0])} to ${number(r[1])})` : number(t.scores[i]);
}

function drawTable() {
  const heads = ["candidate", "", ...objectives.map(o => ({ name: `${title(o)} ${o.direction === "MAXIMISE" ? "↑" : "↓"}`, num: true })), ...(tuning ? [] : [{ name: "detections", num: true }, "guard"])];
  const rows = everyone.map(t => [t.id, roleOf(t), ...objectives.map((o, i) => spread(t, i)), ...(tuning ? [] : [t.detections, t.guard || (t === baseline ? "" : "–")])]);
  show("table", table(heads, rows, { row: i => ({
    class: `pick${everyone[i] === chosen ? " chosen" : ""}${everyone[i] === baseline ? " base" : ""}`, tabindex: 0,
    onclick: () => choose(everyone[i]), onkeydown: e => { if (e.key === "Enter") choose(everyone[i]); } }) }));
}

function drawSelected() {
  if (!chosen) return show("selected", el("p", {}, "Nothing could be evaluated; see the reasons in the evaluations table."));
  const paths = [...new Set([...Object.keys(chosen.values), ...Object.keys(baseline ? baseline.values : {})])].sort();
  const rows = objectives.map((o, i) => [title(o), spread(chosen, i), baseline ? spread(baseline, i) : "–"]);
  if (!tuning) rows.push(["detections per image", number(chosen.detections), number(baseline?.detections)]);
  paths.forEach(p => rows.push([p, number(chosen.values[p]), number(baseline?.values[p])]));
  show("selected", table(["", `${chosen.id} ${roleOf(chosen)}`.trim(), "defaults"], rows),
    tuning ? el("p", {}, "Under agents of a study for episodes: ", el("code", {}, `- ${tuning.agents[chosen.id]}`)) :
    el("p", {}, "To analyse images with it: ", el("code", {}, `./paretoscope apply RUN --point ${chosen === baseline ? "default" : chosen.id} --images FOLDER --out DETECTIONS`)));
}
listeners.push(drawFront, drawTable, drawSelected);
