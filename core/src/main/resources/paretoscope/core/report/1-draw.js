"use strict";
// Small helpers: elements, SVG and number formats. Every text goes in as a text node, never as HTML.
const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);

function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value);
  }
  for (const child of children.flat()) node.append(child instanceof Node ? child : String(child));
  return node;
}

function svg(name, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null) node.setAttribute(key, value);
  }
  for (const child of children.flat()) node.append(child instanceof Node ? child : String(child));
  return node;
}

const show = (id, ...nodes) => byId(id).replaceChildren(...nodes);

function number(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (typeof value !== "number") return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value);
  const size = Math.abs(value);
  return size >= 1e5 || size < 1e-3 ? value.toExponential(2) : String(Number(value.toPrecision(4)));
}

function ticks(low, high, most) {
  const span = high - low || 1, raw = span / most, power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map(k => k * power).find(s => s >= raw);
  const list = [];
  for (let t = Math.ceil(low / step - 1e-9) * step; t <= high + step * 1e-9; t += step) list.push(Math.abs(t) < step * 1e-9 ? 0 : t);
  return list;
}

function extent(values) {
  const finite = values.filter(v => Number.isFinite(v));
  if (!finite.length) return [0, 1];
  let low = Math.min(...finite), high = Math.max(...finite);
  if (low === high) { low -= Math.abs(low) * 0.05 || 0.5; high += Math.abs(high) * 0.05 || 0.5; }
  return [low, high];
}

// A framed plot with linear axes; returns the frame and the two scales.
function plot(width, height, xs, ys, xlabel, ylabel, pad = 0.05) {
  const left = 62, right = 12, top = 10, bottom = 42;
  const [x0, x1] = extent(xs), [y0, y1] = extent(ys);
  const px = (x1 - x0) * pad, py = (y1 - y0) * pad;
  const sx = v => left + (v - x0 + px) / (x1 - x0 + 2 * px) * (width - left - right);
  const sy = v => height - bottom - (v - y0 + py) / (y1 - y0 + 2 * py) * (height - top - bottom);
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${ylabel} against ${xlabel}` });
  for (const t of ticks(x0 - px, x1 + px, 6)) {
    root.append(svg("line", { class: "grid", x1: sx(t), x2: sx(t), y1: top, y2: height - bottom }),
      svg("text", { x: sx(t), y: height - bottom + 14, "text-anchor": "middle" }, number(Number(t.toPrecision(12)))));
  }
  for (const t of ticks(y0 - py, y1 + py, 6)) {
    root.append(svg("line", { class: "grid", x1: left, x2: width - right, y1: sy(t), y2: sy(t) }),
      svg("text", { x: left - 5, y: sy(t) + 4, "text-anchor": "end" }, number(Number(t.toPrecision(12)))));
  }
  root.append(svg("path", { class: "axis", d: `M${left} ${top}V${height - bottom}H${width - right}` }),
    svg("text", { x: (left + width - right) / 2, y: height - 8, "text-anchor": "middle" }, xlabel),
    svg("text", { x: 0, y: 0, transform: `translate(13 ${(top + height - bottom) / 2}) rotate(-90)`, "text-anchor": "middle" }, ylabel));
  return { root, sx, sy, left, right, top, bottom };
}

const tip = el("div", { id: "tip", hidden: "" });
document.body.append(tip);
function tipAt(event, lines) {
  tip.replaceChildren(...lines.map(line => el("div", {}, line)));
  tip.hidden = false;
  const box = event.target.getBoundingClientRect();
  const x = (event.pageX || box.right + window.scrollX) + 12, y = (event.pageY || box.top + window.scrollY) + 12;
  tip.style.left = Math.max(4, Math.min(x, window.scrollX + document.documentElement.clientWidth - tip.offsetWidth - 8)) + "px";
  tip.style.top = y + "px";
}
const tipOff = () => { tip.hidden = true; };

function table(heads, rows, options = {}) {
  const cell = (value, kind, head) => el(kind, { class: typeof value === "number" || head?.num ? "num" : head?.wrap ? "wrap" : null },
    value instanceof Node ? value : number(value));
  return el("table", {},
    el("thead", {}, el("tr", {}, heads.map(h => cell(h.name ?? h, "th", h)))),
    el("tbody", {}, rows.map((row, i) => {
      const line = el("tr", options.row ? options.row(i) : {}, row.map((v, j) => cell(v, "td", heads[j])));
      return line;
    })));
}
