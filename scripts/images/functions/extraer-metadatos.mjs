// Dice qué es una imagen sin decodificarla: formato, ancho, alto y peso están en sus primeros bytes.
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export const handler = async ({ bucket, key }) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const bytes = await Body.transformToByteArray();
  const medidas = leerPng(bytes) ?? leerJpeg(bytes) ?? { formato: 'desconocido' };
  console.log(`${key}: ${medidas.formato}, ${bytes.length} bytes`);
  return { bucket, key, bytes: bytes.length, ...medidas };
};

function leerPng(bytes) {
  const firma = [0x89, 0x50, 0x4e, 0x47];
  if (!firma.every((valor, lugar) => bytes[lugar] === valor)) return undefined;
  const vista = new DataView(bytes.buffer, bytes.byteOffset);
  return { formato: 'png', ancho: vista.getUint32(16), alto: vista.getUint32(20) };
}

/** Un JPEG es una cadena de segmentos; el que empieza por FF C0, C1 o C2 dice las medidas. */
function leerJpeg(bytes) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const vista = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let lugar = 2; lugar + 9 < bytes.length; lugar += 2 + vista.getUint16(lugar + 2)) {
    const marca = bytes[lugar + 1];
    if (marca >= 0xc0 && marca <= 0xc2) {
      return { formato: 'jpeg', ancho: vista.getUint16(lugar + 7), alto: vista.getUint16(lugar + 5) };
    }
  }
  return undefined;
}
