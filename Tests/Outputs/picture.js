// Measures one chart as a reader's browser draws it, and tells what is wrong with it: a list of sentences.
async (source) => {
  // What the eye does not notice: boxes of glyphs that overlap by a pixel, a hairline that crosses a word.
  const TOUCH = 1, SHARE = 0.03;
  document.body.innerHTML = source;
  document.body.style.margin = 0;
  const svg = document.querySelector("svg");
  // The widest face in common use, on every machine: what fits in it fits in others.
  svg.style.fontFamily = "DejaVu Sans";
  const { width, height } = svg.viewBox.baseVal;
  if (svg.getBoundingClientRect().width !== width || height > innerHeight) {
    throw new Error(`the window is too small for ${width} × ${height}`);
  }

  // The ink of each text in pixels of the picture: as wide as it is set, as high as its own letters.
  const pen = document.createElement("canvas").getContext("2d");
  const texts = [...svg.querySelectorAll("text")].filter((element) => element.textContent.trim()).map((element) => {
    const style = getComputedStyle(element);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = pen.measureText(element.textContent);
    const baseline = element.getStartPositionOfChar(0).y;
    const set = element.getBBox();
    const corners = [
      [set.x, baseline - ink.actualBoundingBoxAscent], [set.x + set.width, baseline + ink.actualBoundingBoxDescent],
    ].map(([x, y]) => new DOMPoint(x, y).matrixTransform(element.getCTM()));
    const [left, right] = corners.map((corner) => corner.x).sort((a, b) => a - b);
    const [top, bottom] = corners.map((corner) => corner.y).sort((a, b) => a - b);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 600);
    return { element, left, right, top, bottom, paint: style.fill, least: isLarge ? 3 : 4.5,
      name: `“${element.textContent}”` };
  });
  if (texts.length === 0) return ["there is no text"];

  const problems = [];
  for (const [index, one] of texts.entries()) {
    if (one.left < -0.5 || one.top < -0.5 || one.right > width + 0.5 || one.bottom > height + 0.5) {
      problems.push(`${one.name} is clipped`);
    }
    for (const other of texts.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > TOUCH && down > TOUCH) problems.push(`${one.name} and ${other.name} overlap`);
    }
    // What is drawn later lies on top.
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const [x, y] = [one.left + share * (one.right - one.left), (one.top + one.bottom) / 2];
      const top = document.elementFromPoint(x, y);
      if (top && svg.contains(top) && top.tagName !== "text" &&
        one.element.compareDocumentPosition(top) & Node.DOCUMENT_POSITION_FOLLOWING) {
        problems.push(`${one.name} is covered by a ${top.tagName}`);
        break;
      }
    }
  }

  // The picture without its words, in the colours of this scheme.
  const bare = svg.cloneNode(true);
  const originals = svg.querySelectorAll("*");
  bare.querySelectorAll("*").forEach((element, index) => {
    const { fill, stroke, visibility } = getComputedStyle(originals[index]);
    Object.assign(element.style, { fill, stroke, visibility });
  });
  bare.querySelectorAll("text, style").forEach((element) => element.remove());
  bare.setAttribute("style", "");
  const image = new Image();
  image.src = "data:image/svg+xml," + encodeURIComponent(new XMLSerializer().serializeToString(bare));
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.ceil(width), height: Math.ceil(height) });
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  paper.drawImage(image, 0, 0);

  const linear = Array.from({ length: 256 }, (_, value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (red, green, blue) => 0.2126 * linear[red] + 0.7152 * linear[green] + 0.0722 * linear[blue];
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const ofPaint = (paint) => luminance(...paint.match(/\d+/g).slice(0, 3).map(Number));

  for (const text of texts) {
    const [x, y] = [Math.max(0, Math.floor(text.left)), Math.max(0, Math.floor(text.top))];
    const across = Math.max(1, Math.ceil(text.right) - x), down = Math.max(1, Math.ceil(text.bottom) - y);
    const { data } = paper.getImageData(x, y, across, down);
    const colour = ofPaint(text.paint);
    let low = 0, least = Infinity;
    for (let at = 0; at < data.length; at += 4) {
      const ratio = contrast(colour, luminance(data[at], data[at + 1], data[at + 2]));
      if (data[at + 3] > 0 && ratio < text.least) {
        low += 4 / data.length;
        least = Math.min(least, ratio);
      }
    }
    if (low > SHARE) {
      problems.push(`${text.name} is hard to read: over ${Math.round(low * 100)} % of what lies behind it its ` +
        `contrast is below ${text.least}, down to ${least.toFixed(1)}`);
    }
  }

  // Marks stand in their panel; surroundings are known by their paints.
  const surroundings = /(fill|stroke)-(paper|history|grid|axis|guide)\b/;
  const ground = ofPaint(getComputedStyle(svg.querySelector("rect")).fill);
  svg.querySelectorAll("g.panel").forEach((panel, index) => {
    const marks = [...panel.querySelectorAll("path, circle, rect, line")].filter((mark) =>
      mark.closest("g.lane") === null && (mark.tagName === "circle" || !surroundings.test(mark.getAttribute("class"))));
    const seen = marks.filter((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      const box = mark.getBBox();
      const isInside = box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0;
      const isDrawn = Math.max(box.width, box.height) > 1;
      return isInside && isDrawn && [fill, stroke].some((paint) =>
        paint.startsWith("rgb") && contrast(ofPaint(paint), ground) > 1.15);
    });
    if (seen.length === 0) problems.push(`plot ${index + 1} shows nothing`);
    // A line alone carries its meaning; a band's tint is helped by its edge against others and its words.
    for (const line of seen.filter((mark) => mark.getAttribute("fill") === "none")) {
      const ratio = contrast(ofPaint(getComputedStyle(line).stroke), ground);
      if (ratio < 3) problems.push(`a line in plot ${index + 1} is pale: its contrast is ${ratio.toFixed(1)}`);
    }
  });
  // Routes are drawn as arrows between boxes.
  if (svg.querySelector("g.panel, g.arrows") === null) problems.push("there is no plot");
  return problems;
}
