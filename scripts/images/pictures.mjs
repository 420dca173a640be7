/** Pictures drawn for the image pipeline: plain shapes, so that everybody may do with them what they like. */
const WIDTH = 480;
const HEIGHT = 320;

/** A canvas of RGBA bytes on which later shapes cover earlier ones; edges are smoothed by looking four times at each pixel. */
function draw(paint) {
  const data = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const sum = [0, 0, 0];
      for (const [dx, dy] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ]) {
        const colour = paint(x + dx, y + dy);
        for (let channel = 0; channel < 3; channel++) sum[channel] += colour[channel];
      }
      data.set([...sum.map((value) => Math.round(value / 4)), 255], (y * WIDTH + x) * 4);
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}

const inEllipse = (x, y, cx, cy, rx, ry) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
const inTriangle = (x, y, [ax, ay], [bx, by], [cx, cy]) => {
  const side = (px, py, qx, qy) => (x - qx) * (py - qy) - (px - qx) * (y - qy);
  const signs = [side(ax, ay, bx, by), side(bx, by, cx, cy), side(cx, cy, ax, ay)];
  return signs.every((value) => value >= 0) || signs.every((value) => value <= 0);
};
const mix = (one, other, share) => one.map((value, index) => value + (other[index] - value) * share);

function cat(x, y) {
  const head = inEllipse(x, y, 240, 150, 88, 76);
  if (inEllipse(x, y, 208, 140, 9, 16) || inEllipse(x, y, 272, 140, 9, 16)) return [30, 30, 34];
  if (inEllipse(x, y, 205, 134, 3.5, 4) || inEllipse(x, y, 269, 134, 3.5, 4)) return [255, 255, 255];
  if (inTriangle(x, y, [230, 166], [250, 166], [240, 178])) return [224, 122, 122];
  const whisker = [-14, 0, 14].some(
    (slope) => Math.abs(y - 178 - ((Math.abs(x - 240) - 30) * slope) / 100) < 0.9,
  );
  if (whisker && Math.abs(x - 240) > 30 && Math.abs(x - 240) < 112) return [250, 246, 240];
  if (head) return y < 105 && Math.abs(x - 240) % 22 < 8 ? [176, 98, 40] : [226, 144, 70];
  for (const side of [-1, 1]) {
    const at = (dx) => 240 + side * dx;
    if (inTriangle(x, y, [at(46), 92], [at(76), 50], [at(80), 112])) return [238, 168, 150];
    if (inTriangle(x, y, [at(30), 90], [at(82), 34], [at(90), 126])) return [206, 124, 54];
  }
  if (inEllipse(x, y, 240, 300, 130, 92))
    return inEllipse(x, y, 240, 310, 62, 76) ? [246, 226, 200] : [226, 144, 70];
  return y > 270 ? [122, 90, 70] : mix([126, 186, 190], [206, 230, 222], y / 270);
}

function beach(x, y) {
  if (inEllipse(x, y, 388, 66, 34, 34)) return [255, 226, 120];
  if (inTriangle(x, y, [120, 60], [120, 172], [196, 172])) return [250, 250, 246];
  if (inTriangle(x, y, [112, 76], [112, 172], [62, 172])) return [226, 84, 66];
  if (y > 176 && y < 202 && x > 52 + (y - 176) && x < 206 - (y - 176)) return [92, 58, 40];
  if (y < 186) return mix([96, 176, 226], [206, 234, 246], y / 186);
  const shore = 248 + Math.sin(x / 34) * 7;
  if (y < shore)
    return Math.sin(y * 0.55 + Math.sin(x / 28) * 2) > 0.86
      ? [208, 238, 240]
      : mix([30, 126, 170], [82, 184, 190], (y - 186) / 62);
  if (y < shore + 5) return [248, 250, 246];
  return (Math.floor(x / 3) * 31 + Math.floor(y / 3) * 17) % 23 === 0 ? [214, 186, 132] : [238, 212, 158];
}

function forest(x, y) {
  for (const [cx, base, size] of [
    [86, 282, 1.05],
    [196, 270, 1.3],
    [318, 288, 0.95],
    [408, 274, 1.2],
  ]) {
    for (const [top, bottom, half] of [
      [-186, -116, 34],
      [-150, -70, 48],
      [-110, -22, 62],
    ]) {
      const corners = [
        [cx, base + top * size],
        [cx - half * size, base + bottom * size],
        [cx + half * size, base + bottom * size],
      ];
      if (inTriangle(x, y, ...corners)) return x < cx ? [38, 104, 68] : [26, 82, 56];
    }
    if (Math.abs(x - cx) < 9 * size && y > base - 24 * size && y < base + 12) return [98, 66, 44];
  }
  if (y > 262) return [92, 150, 74];
  if (inTriangle(x, y, [300, 60], [252, 118], [352, 120])) return [244, 248, 250];
  if (inTriangle(x, y, [300, 60], [140, 264], [470, 264])) return [122, 138, 156];
  return mix([168, 206, 230], [236, 240, 232], y / 262);
}

export const pictures = () => ({
  'gato.jpg': draw(cat),
  'playa.jpg': draw(beach),
  'bosque.png': draw(forest),
});
