// Decodifica la imagen, la reduce y guarda la miniatura en otro bucket. Devuelve dónde está, no la imagen: no cabría en la ejecución.
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import jpeg from 'jpeg-js';
import { decode as decodePng } from 'fast-png';

const s3 = new S3Client({});
const ANCHO = Number(process.env.ANCHO ?? 160);
const PREFIJO = process.env.PREFIJO ?? '';

export const handler = async ({ bucket, key }) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const imagen = decodificar(await Body.transformToByteArray());
  const miniatura = reducir(imagen, Math.min(ANCHO, imagen.width));
  const { data } = jpeg.encode(miniatura, 80);
  const destino = { Bucket: process.env.MINIATURAS, Key: `${PREFIJO}${key.replace(/\.[^.]+$/, '')}.jpg` };
  await s3.send(new PutObjectCommand({ ...destino, Body: data, ContentType: 'image/jpeg' }));
  console.log(`${key}: de ${imagen.width}×${imagen.height} a ${miniatura.width}×${miniatura.height}`);
  return {
    bucket: destino.Bucket,
    key: destino.Key,
    ancho: miniatura.width,
    alto: miniatura.height,
    bytes: data.length,
  };
};

/** Los píxeles, con cuatro valores cada uno: rojo, verde, azul y opacidad. */
function decodificar(bytes) {
  if (bytes[0] === 0xff) return jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 256 });
  const { width, height, channels, depth, data, palette } = decodePng(bytes);
  const pixels = new Uint8Array(width * height * 4);
  const esGris = channels < 3;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const desde = pixel * channels;
    for (let canal = 0; canal < 3; canal++) {
      const valor = palette ? palette[data[desde]][canal] : data[esGris ? desde : desde + canal];
      pixels[pixel * 4 + canal] = depth === 16 ? valor >> 8 : valor;
    }
    pixels[pixel * 4 + 3] = 255;
  }
  return { width, height, data: pixels };
}

/** Cada píxel de la miniatura es la media de los que cubre en la imagen. */
function reducir({ width, height, data }, ancho) {
  const alto = Math.max(1, Math.round((height * ancho) / width));
  const salida = new Uint8Array(ancho * alto * 4);
  for (let y = 0; y < alto; y++) {
    const [desdeY, hastaY] = [Math.floor((y * height) / alto), Math.ceil(((y + 1) * height) / alto)];
    for (let x = 0; x < ancho; x++) {
      const [desdeX, hastaX] = [Math.floor((x * width) / ancho), Math.ceil(((x + 1) * width) / ancho)];
      let rojo = 0;
      let verde = 0;
      let azul = 0;
      for (let j = desdeY; j < hastaY; j++) {
        for (let i = desdeX; i < hastaX; i++) {
          const lugar = (j * width + i) * 4;
          rojo += data[lugar];
          verde += data[lugar + 1];
          azul += data[lugar + 2];
        }
      }
      const cuantos = (hastaY - desdeY) * (hastaX - desdeX);
      salida.set([rojo / cuantos, verde / cuantos, azul / cuantos, 255], (y * ancho + x) * 4);
    }
  }
  return { width: ancho, height: alto, data: salida };
}
