// Words around the figures, and the first drawing.
show("title", data.title);
const ok = trials.filter(t => t.status === "OK").length, bad = trials.length - ok;
const where = tuning ? "by episodes" : `on ${data.images.filter(i => i.status === "OK").length} image(s)`;
show("summary", `${trials.length} candidates evaluated ${where}, ${bad} failed; front of ${front.length}. Seed ${data.seed}, run ${data.runId}.`);
const hacked = data.guard.some(g => g.verdict === "HACKED");
show("verdicts",
  el("li", { class: data.converged ? null : "warn" }, "Search: ", data.convergence),
  tuning ? "" : el("li", { class: hacked ? "warn" : null }, "Hacking guard: ", data.guardSummary),
  ...data.notices.map(n => el("li", { class: "warn" }, n)));
show("frontnote", objectives.length > 1 ? "Candidates that no other beats in every reward; the last row is the defaults." : "The best candidate; the last row is the defaults.",
  data.images.length > 1 ? " Scores are means over the images, in brackets the range over them." : "");
show("guardnote", data.guardNote);
show("guard", data.guard.length ? table(["candidate", "reward", "surrogate", "on the image", "on the surrogate", "falls", { name: "verdict", wrap: true }],
  data.guard.map(g => [g.id, g.reward, g.surrogate, g.score, g.surrogateScore, g.flagged ? "NO" : "yes", `${g.verdict}: ${g.sentence}`])) : el("p", {}, "Not run."));
show("rewards", table(["reward", "better", "unit", { name: "what it measures", wrap: true }, { name: "how it can be hacked", wrap: true }, { name: "reference", wrap: true }],
  objectives.map(o => [o.name, o.direction === "MAXIMISE" ? "more" : "less", o.unit, o.about, o.hack, o.reference])));
show("images", table(["image", "height [px]", "width [px]", "pixel size [nm]", "status", { name: "reason", wrap: true }],
  data.images.map(i => [i.id, i.height, i.width, i.pixelSizeNm, i.status, i.reason])));
show("settings", table(["setting", "value", "source"], data.settings.map(s => [s.path, s.value, s.source])));
show("versions", table(["what", "value"], data.versions.map(v => [v.name, v.value])));
show("again", el("code", {}, data.command));
if (tuning) {
  ["onimage", "guarding", "timing", "inputs"].forEach(id => document.getElementById(id).remove());
  show("comparisons", table(["point", "worlds", "number", "objective", "default", "tuned", "difference", "95 % interval"],
    tuning.comparisons.map(c => [c.point, c.worlds, c.count, c.objective, c.preset, c.tuned, c.difference, c.low === null ? "–" : `${number(c.low)} to ${number(c.high)}`])));
} else {
  document.getElementById("compared").remove();
  drawPictureChoice(); drawPicture(); drawTimeline();
}
drawAxes(); drawFront(); drawTable(); drawSelected(); drawHistory(); drawImportance(); drawCoordinates();
