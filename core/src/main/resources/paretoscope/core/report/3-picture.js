// The micrograph with the chosen candidate's detections drawn on it.
let pictureAt = 0;
const pixels = data.pictures.map(p => { const i = new Image(); i.src = "data:image/png;base64," + p.png; return i; });

function drawPicture() {
  if (!data.pictures.length) return show("picture", el("p", {}, "No picture was kept with this run."));
  const p = data.pictures[pictureAt], image = pixels[pictureAt];
  if (!image.complete) { image.onload = drawPicture; return; }
  const zoom = Math.max(1, Math.min(3, 1024 / p.width));
  const canvas = el("canvas", { width: Math.round(p.width * zoom), height: Math.round(p.height * zoom), role: "img", "aria-label": `detections on ${p.id}` });
  const pen = canvas.getContext("2d");
  pen.imageSmoothingEnabled = false;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blobs = chosen ? p.blobs[chosen.id] : null;
  const masks = chosen ? p.masks[chosen.id] : null;
  (masks || []).forEach((place, i) => drawMask(pen, p.outlines[place], colours[i % colours.length], zoom));
  for (const [y, x, sigma] of masks ? [] : blobs || []) {
    const cx = (x + 0.5) * zoom, cy = (y + 0.5) * zoom, r = Math.max(2.5, sigma * Math.SQRT2 * zoom);
    for (const [style, line] of [["#000", 3.2], ["#ffe14d", 1.4]]) {
      pen.beginPath(); pen.arc(cx, cy, r, 0, 2 * Math.PI); pen.strokeStyle = style; pen.lineWidth = line; pen.stroke();
    }
  }
  scaleBar(pen, p, zoom);
  show("picture", el("div", { class: "canvas" }, canvas));
  const size = p.pixelSizeNm ? `, ${number(p.pixelSizeNm)} nm per pixel` : "";
  if (masks) return show("caption", `${p.id} (${p.width} × ${p.height} px${size}): ${masks.length} masks of ${chosen.id} ${roleOf(chosen)}.`);
  show("caption", blobs ? `${p.id} (${p.width} × ${p.height} px${size}): ${blobs.length} detections of ${chosen.id} ${roleOf(chosen)}. Circles have radius √2 σ.`
    : `${p.id}: the detections of this point were not kept in the page; apply it to see them.`);
}

// colours that stay apart in grey as well, by turns
const colours = ["#ffe14d", "#4dd2ff", "#ff8c66", "#8cff66", "#d9a6ff", "#ffffff"];
function drawMask(pen, polygons, colour, zoom) {
  pen.beginPath();
  for (const corners of polygons) {
    for (let i = 0; i < corners.length; i += 2) pen[i ? "lineTo" : "moveTo"](corners[i] * zoom, corners[i + 1] * zoom);
    pen.closePath();
  }
  pen.fillStyle = colour + "30"; pen.fill("evenodd");
  for (const [style, line] of [["#000a", 3], [colour, 1.4]]) { pen.strokeStyle = style; pen.lineWidth = line; pen.stroke(); }
}

function scaleBar(pen, p, zoom) {
  if (!p.pixelSizeNm) return;
  const goal = p.width * p.pixelSizeNm / 5, power = 10 ** Math.floor(Math.log10(goal));
  const length = [5, 2, 1].map(k => k * power).find(l => l <= goal), px = length / p.pixelSizeNm * zoom;
  const h = pen.canvas.height;
  pen.fillStyle = "#000c"; pen.fillRect(8, h - 40, px + 20, 34);
  pen.fillStyle = "#fff"; pen.fillRect(18, h - 16, px, 5);
  pen.font = "16px sans-serif"; pen.fillText(`${number(length)} nm`, 18, h - 21);
}

function drawPictureChoice() {
  const buttons = [el("button", { type: "button", onclick: () => choose(baseline) }, "show defaults"), ...Object.keys(data.points).map(name => el("button", { type: "button", onclick: () => choose(front[data.points[name]]) }, `show ${name}`))];
  if (data.pictures.length > 1) {
    buttons.unshift(el("select", { "aria-label": "image", onchange: e => { pictureAt = Number(e.target.value); drawPicture(); } },
      data.pictures.map((p, i) => el("option", { value: i }, p.id))));
  }
  show("pictures", ...(front.length && baseline ? buttons : []));
}
if (!tuning) listeners.push(drawPicture);
